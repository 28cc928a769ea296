import type { InterfaceTargetName, InterfaceTargetRequest } from '../target-request.ts';

/** What users can do about a double, in the words in which they ask for it: flags of mockgen, or options of gen.yaml and of `//gen:` comments. */
export interface Advice {
  /** What the double is called: `mock`. */
  readonly noun: string;
  /** Write it into the package of its interface, called `name`. */
  intoPackage(name: string): string;
  /** Give the double of an interface another name. */
  rename(interfaceName: string): string;
  /** Say which package a qualifier means. */
  nameImport(qualifier: string): string;
  /** How what decides about the form of the file is called. */
  readonly settings: 'flags' | 'options';
  /** Look at the texts that were given for the file. */
  readonly checkTexts: string;
  /** How the file is called whose text stands at the top of doubles. */
  readonly header: string;
  /** What the package of the file is inferred for. */
  readonly inferred: string;
  /** What lets it be inferred, or makes that needless. */
  readonly infer: string;
}

const ofFlags: Readonly<Record<InterfaceTargetName, Advice>> = Object.freeze({
  gomock: {
    noun: 'mock',
    intoPackage: (name: string) => `write the mock into package ${name}: -package=${name} with a -destination beside the source`,
    rename: (interfaceName: string) => `name the mock otherwise: -mock_names=${interfaceName}=OtherName`,
    nameImport: (qualifier: string) => `import the package, or give its path with -imports=${qualifier}=path`,
    settings: 'flags',
    checkTexts: 'check -build_constraint, -package and -mock_names',
    header: 'copyright file',
    inferred: '-self_package',
    infer: 'run `go mod init` where the module begins, or give -self_package',
  },
  stub: {
    noun: 'stub',
    intoPackage: (name: string) => `write the stub into package ${name}: -package=${name} with -out beside the source`,
    rename: (interfaceName: string) => `name the stub otherwise: ${interfaceName}:OtherName`,
    nameImport: () => 'import the package',
    settings: 'flags',
    checkTexts: 'check -build_constraint, -package and the names of stubs',
    header: 'copyright file',
    inferred: 'the import path of the package',
    infer: 'run `go mod init` where the module begins',
  },
});

function adviceOfOptions(noun: string): Advice {
  return Object.freeze({
    noun,
    intoPackage: (name: string) => `write it into package ${name}: in-package: true, or //gen:${noun} in-package`,
    rename: (interfaceName: string) => `give the ${noun} another name: mock-name: OtherName, below ${interfaceName}`,
    nameImport: () => 'import the package',
    settings: 'options',
    checkTexts: 'check build-constraint, package and mock-name',
    header: 'header-file',
    inferred: 'the import path of the package',
    infer: 'run `go mod init` where the module begins',
  });
}

/** The advice for a request. One that selects interfaces by package and name is asked by options: command lines have no such flag. */
export function adviceFor({ target, selections }: Pick<InterfaceTargetRequest, 'target' | 'selections'>): Advice {
  return selections === undefined ? ofFlags[target] : adviceOfOptions(ofFlags[target].noun);
}
