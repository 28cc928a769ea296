/** What kind of test a function of a test file is: a table test, or a fuzz test (go help testfunc). */
export type TestKind = 'table' | 'fuzz';

/** The kind of a test by its name, which Go goes by, too. */
export function kindOfTest(name: string): TestKind {
  return name.startsWith('Fuzz') ? 'fuzz' : 'table';
}
