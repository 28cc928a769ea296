import type { Advice } from '../output/advice.ts';

/** What users can do about a file of fakes, in the words of gen.yaml. */
export const fakeAdvice: Advice = Object.freeze({
  noun: 'fake',
  intoPackage: () => 'fakes have a package of their own',
  rename: () => 'rename the place that holds the client',
  nameImport: () => 'import the package',
  settings: 'options',
  checkTexts: 'check build-constraint and fake-package',
  header: 'header-file',
  inferred: 'the import path of the package',
  infer: 'run `go mod init` where the module begins',
});
