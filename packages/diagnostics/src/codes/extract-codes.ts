import type { CodeExplanation } from './code-explanation.ts';

/** GEN130 to GEN139, GEN150 and GEN151: findings of `gen extract` in the user's Go source. */
export const extractCodes = {
  GEN130: {
    title: 'no such type',
    explanation: 'The file or package declares no type of the name asked for.',
    advice: 'Check the name; names that come near are listed.',
  },
  GEN131: {
    title: 'the type is an interface already',
    explanation: '`gen extract` makes interfaces of types that have methods of their own.',
    advice: 'Use the interface as it is, or embed it in a smaller or larger one.',
  },
  GEN132: {
    title: 'no methods to extract',
    explanation: 'The type has no methods, or none that the flags leave, or a pattern of theirs is the name of none.',
    advice: 'Check --include, --exclude, --unexported and --no-promoted.',
  },
  GEN133: {
    title: 'the file proves less than asked',
    explanation:
      'The file cannot name the type that its interface was made of: it is not exported, internal, in a program, or in a package that imports this one.',
    advice: 'The interface is right all the same; --no-proof leaves proofs out altogether.',
  },
  GEN134: {
    title: 'the interface would make an import cycle',
    explanation: 'A signature needs a package that imports the package of the interface.',
    advice: 'Write the interface into a package that nothing there imports, such as the one that uses it.',
  },
  GEN135: {
    title: 'the concrete type is needed here',
    explanation:
      'A value of a dependency is used in a way that an interface has no counterpart of: its fields are accessed, it goes to something that takes the concrete type, it is compared or kept in a composite value.',
    advice: 'Change that place by hand, or leave the type as it is there. The interface has the methods that are called all the same.',
  },
  GEN136: {
    title: 'a call that could not be told',
    explanation:
      'A method is called on a value whose type could not be worked out, and a dependency has a method of that name: its interface may lack it.',
    advice: 'Give the value a type, in a variable declaration for instance; `go vet` shows what else may be wrong there.',
  },
  GEN137: {
    title: 'a hard-wired dependency',
    explanation: 'The code reaches for something outside that nothing hands in, so no double can take its place.',
    advice: 'Hand in what the hint says, as a field or a parameter of the constructor.',
  },
  GEN138: {
    title: 'the package uses nothing to extract',
    explanation:
      'No method is called on a concrete type that tests want doubles for: clients of the standard library, and types of other packages that keep their state to themselves and have methods that can fail.',
    advice: '--type names a type that counts, whatever it is.',
  },
  GEN139: {
    title: 'the concrete type stays',
    explanation:
      '--rewrite changes the type of a field, parameter, result or variable only where all places that its values get to can have the interface. Here is one that cannot, or one that others may go by.',
    advice: 'Change that place by hand and call the command again, or use the interface of `gen extract --used-by` where it fits.',
  },
  GEN150: {
    title: 'good to know before an interface takes the place of the type',
    explanation:
      'The code compiles with the interface, and may do something else: an interface that holds a nil pointer is not nil, and what looks at the type of a value finds that of the double.',
    advice: 'Where a nil pointer may be handed in, hand in nil itself: `if client != nil { service.client = client }`.',
  },
  GEN151: {
    title: 'a double can hardly make what it is to return',
    explanation:
      'Methods of the interface return types of the same library without exported fields, such as *sql.Rows, or the concrete type itself: only the library makes values of those, so a double has little to return.',
    advice:
      'Put the interface where your code asks for what it wants, FindAccount(id string) (Account, error) for instance, and keep the library behind it.',
  },
} as const satisfies Record<string, CodeExplanation>;
