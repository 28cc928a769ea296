import type { Advice } from '../output/advice.ts';

/** What users can do about an interface that is extracted, in the words of the flags of `gen extract`. */
export const extractAdvice: Advice = Object.freeze({
  noun: 'interface',
  intoPackage: (name: string) => `write the interface into package ${name}, or leave the method out: --exclude`,
  rename: () => 'name the interface otherwise: --name OtherName, or Type:OtherName',
  nameImport: () => 'import the package',
  settings: 'flags',
  checkTexts: 'check --name, --package, --comment and --header',
  header: 'header',
  inferred: 'the import path of the package',
  infer: 'run `go mod init` where the module begins',
});
