import type { CodeExplanation } from './code-explanation.ts';

/** GEN140 to GEN149: what `gen tests` finds. */
export const testCodes = {
  GEN140: {
    title: 'the function gets no test',
    explanation:
      'No test file can call the function: it has a type of C, or type parameters for which no type can be told, or only its own package can name it, and that cannot import what tests need.',
    advice: 'Test it through the functions that call it.',
  },
  GEN141: {
    title: 'the tests need a package that the module does not require',
    explanation: '--compare cmp and --compare testify compare results with github.com/google/go-cmp and github.com/stretchr/testify.',
    advice: 'Add the module with go get, or compare with --compare plain.',
  },
  GEN143: {
    title: 'no route of the handler is found',
    explanation:
      'The test of a handler sends requests for the route that the handler is registered with. None of the functions of its package, and of those packages of the module that import it, registers it with a constant path.',
    advice: 'Change the method and the target in the rows where the default, GET of /, is not what the handler answers.',
  },
  GEN144: {
    title: 'the function gets no fuzz test',
    explanation:
      'A fuzz test calls a function with whatever the fuzzer makes up, and `go test` runs its seeds. So --fuzz takes functions over basic types and []byte, and structs of them, that do nothing but compute, as far as their source says, and do not panic on purpose.',
    advice: 'Write the fuzz test by hand, where the reason does not matter to you.',
  },
  GEN145: {
    title: 'the test stays as it is, since it was changed by hand',
    explanation:
      'The function under test takes or gives something else than when its test was written. `gen tests` writes a test anew only where nobody changed what stands around its rows; here somebody did.',
    advice:
      'Change the test by hand; the hint names the columns that differ. Delete the //gen:tests line to keep it as yours, or the whole test to have it written anew.',
  },
  GEN146: {
    title: 'a row does not fit the table any more',
    explanation:
      'The test was written anew for another signature. The row is one that a person wrote or changed, so it was left as it is, and it names a column that is gone; or, of a fuzz test, it is a seed for other types.',
    advice: 'Change the row by hand; the hint names the columns that there are.',
  },
  GEN147: {
    title: 'new cases do not fit the test',
    explanation: 'There are cases that were never offered, but somebody changed the columns of the table, or what stands before it.',
    advice:
      'Add the cases by hand if they are wanted. Delete the //gen:tests line to keep the test as yours, or the whole test to have it written anew.',
  },
  GEN148: {
    title: 'what the test is for is gone',
    explanation: 'The //gen:tests line above a test names a function or method that its package does not declare any more.',
    advice: 'Delete the test; or, if it tests something else by now, the line above it.',
  },
  GEN149: {
    title: 'the //gen:tests line cannot be read',
    explanation:
      'The line above a test is the record of what `gen tests` wrote. It was changed, or a later version of gen wrote it; the test is taken for one that a person wrote.',
    advice: 'Restore the line, or delete it to keep the test as yours.',
  },
} as const satisfies Record<string, CodeExplanation>;
