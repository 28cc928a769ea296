import type { CodeExplanation } from './code-explanation.ts';

/** GEN1xx: findings in the user's Go source and its `//go:generate` lines. */
export const sourceCodes = {
  GEN101: {
    title: 'the source does not parse',
    explanation:
      'A declaration that the mock needs holds a syntax error. Errors elsewhere in the file do no harm. Fakes need the whole package: those that are there stay as they are until it parses.',
    advice: 'Correct the line shown; `gofmt -e` lists every syntax error of a file.',
  },
  GEN102: {
    title: 'the file is no Go source',
    explanation: 'The file has no package clause that can be read.',
    advice: 'Name a file that begins, after comments, with `package name`.',
  },
  GEN103: {
    title: 'no such interface',
    explanation: 'The file or package declares no type of the name asked for.',
    advice: 'Check the name; names that come near are listed.',
  },
  GEN104: {
    title: 'the type is not an interface',
    explanation: 'The name asked for is declared, but its underlying type is not an interface.',
    advice: 'Name an interface, or declare one with the methods that the caller needs.',
  },
  GEN105: {
    title: 'the interface is a constraint',
    explanation:
      'An interface with type sets other than method sets (unions, `~T`, `comparable`) has no values, so nothing can stand in for it.',
    advice: 'Leave it out of the list, or exclude it: with -exclude_interfaces of `gen mock`, or `exclude-interfaces` in gen.yaml.',
  },
  GEN106: {
    title: 'undefined name',
    explanation: 'A declaration that the mock needs uses a name that nothing declares or imports.',
    advice: 'Declare or import the name; `go vet` says the same.',
  },
  GEN107: {
    title: 'nothing to make a double of',
    explanation: 'The file or package has no interface left to write a mock or stub for.',
    advice: 'Name another file, or remove the call.',
  },
  GEN108: {
    title: 'the mock cannot name a type',
    explanation: 'A signature uses a type that is not exported by its package, and the mock stands in another package.',
    advice:
      "Write the mock into the interface's own package, with -package and -self_package or -destination; in gen.yaml with in-package.",
  },
  GEN109: {
    title: 'duplicate method',
    explanation: 'Two methods of one name and different signatures meet in an interface (Go spec, Interface types).',
    advice: 'Rename one of the methods or embed one of the interfaces only.',
  },
  GEN110: {
    title: 'the constant cannot be evaluated',
    explanation: 'An array length is not a constant expression whose value can be found in source.',
    advice: 'Use a constant that is declared in Go source.',
  },
  GEN111: {
    title: 'invalid recursive type',
    explanation: 'An interface embeds itself, directly or through others.',
    advice: 'Break the cycle.',
  },
  GEN112: {
    title: 'wrong type arguments',
    explanation: 'A generic type is used with a number of type arguments that differs from its type parameters.',
    advice: 'Correct the instantiation.',
  },
  GEN113: {
    title: 'two declarations of one name',
    explanation: 'The generated file would declare a name twice, or one that its package declares already.',
    advice:
      'Give one of them another name (-mock_names=Store=OtherName; of stubs, Store:OtherName), or another package with -package; in gen.yaml with mock-name or package.',
  },
  GEN114: {
    title: 'the interface has methods that are not exported',
    explanation:
      'Only the package that declares an unexported method can implement the interface (Go spec, Interface types). A stub elsewhere embeds the interface, where it can name it: then it is of the right type, and only a call of that method panics.',
    advice: "Write the mock into the interface's own package; in gen.yaml with in-package.",
  },
  GEN115: {
    title: 'the pattern matches no interface',
    explanation: 'An entry of the interface list is a pattern, and nothing declared matches it.',
    advice: 'Check the pattern: `*` is any run of characters, `?` is one character.',
  },
  GEN116: {
    title: 'malformed go:generate line',
    explanation: 'The line cannot be split into words, or an alias is defined twice or without a name. `go generate` stops here as well.',
    advice: 'Correct the quoting of the line.',
  },
  GEN117: {
    title: 'the call is not carried out',
    explanation:
      'The line calls a generator in a way that `gen run` does not carry out: in a script of several steps, or through flags of `go run` that change what is run.',
    advice: 'Write it as one plain call of mockgen, `gen mock` or `gen stub`, or go on running it with `go generate`.',
  },
  GEN118: {
    title: 'one output is planned twice with different content',
    explanation:
      'Two requests, of go:generate lines, comments or gen.yaml, have the same destination and make different files. Under `go generate` the later one would win silently; nothing is written here.',
    advice: 'Give one of them another destination, or let one request make all mocks of the file.',
  },
  GEN119: {
    title: 'invalid use of a type',
    explanation: 'A declaration that the mock needs is one that the compiler rejects.',
    advice: 'Correct the declaration; `go vet` says the same.',
  },
  GEN120: {
    title: 'a member of the double has another name',
    explanation:
      'The interface has a method with the name that a member of its double usually has: EXPECT of a mock, which reaches the recorder, or GetFunc, GetCalls or ResetCalls of a stub.',
    advice: 'Use the name that the message gives.',
  },
  GEN121: {
    title: 'two files of one package declare the same mock',
    explanation:
      'Two requests, of go:generate lines, comments or gen.yaml, write files of one directory and package, and both declare a mock of the same name, which does not compile. Between two go:generate lines this is a warning, since `go generate` writes both files, too; else the later file is not written.',
    advice:
      'Remove one of the two requests, or give its mocks other names or another package. `gen init --adopt` removes lines that gen.yaml stands for.',
  },
  GEN123: {
    title: 'a method of a repository in memory works by its function alone',
    explanation:
      'With memory, a stub does what the names and types of its methods say for certain. What a method does that filters, pages, looks up by anything but the key, makes keys up, or has a name of its own is not known.',
    advice: 'Set its function in the tests that call it; PutRow of the stub puts rows into memory.',
  },
  GEN124: {
    title: 'no repository is recognized in an interface',
    explanation:
      'A repository in memory needs a type of rows E, which the methods agree on, and a method that takes their key K alone. Known are, behind a context and before an error: Get, Find, Load, Lookup, Fetch, Read, Retrieve (K) -> E, or E and a bool; List, All, Values () -> []E, iter.Seq[E], iter.Seq2[K, E]; Save, Put, Set, Upsert, Store, Create, Add, Insert, Update, Replace (E) or (K, E); Delete, Remove (K) or (E); Exists, Has, Contains (K) -> bool; Count, Len () -> int. E may be a pointer. Behind these words the name of E may stand, and ByID or the like.',
    advice: 'Make the stub without memory, or name the methods as repositories do.',
  },
  GEN125: {
    title: 'several errors of a repository are equally good',
    explanation:
      'A repository in memory gives the error that the package declares for a row that is not found, or that exists already. Several variables have such names, so the file declares an error of its own.',
    advice: 'Name the right one in the comment of a method that gives it: `Get gives the account, or ErrNoAccount`.',
  },
} as const satisfies Record<string, CodeExplanation>;
