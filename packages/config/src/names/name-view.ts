/** What the templates of `directory`, `filename`, `package` and `mock-name` can name; `nameViewFields` describes each. Paths have forward slashes. */
export interface NameView {
  readonly interface: string;
  readonly isExported: boolean;
  readonly package: string;
  readonly importPath: string;
  readonly packageDirectory: string;
  readonly isLocal: boolean;
  readonly sourceFile: string;
  readonly target: string;
  readonly configDirectory: string;
  readonly mockName?: string;
}

/** Every name of the view and what it stands for. */
export const nameViewFields: Readonly<Record<keyof NameView, string>> = Object.freeze({
  interface: 'the name of the interface',
  isExported: 'true where the interface is exported, for `#if`',
  package: 'what the package of the interface calls itself',
  importPath: 'the import path of the package',
  packageDirectory: 'the directory of the package, relative to `configDirectory`; `.` where they are the same',
  isLocal: 'true where the package lies below `configDirectory`, false for the standard library and for modules of others, for `#if`',
  sourceFile: 'the file of the interface, without its directory',
  target: 'the name of the target, `gomock` for instance',
  configDirectory:
    'the directory that a relative `directory` starts from: that of the gen.yaml with the value; an absolute path, so not for names',
  mockName: 'what `mock-name` gave, for `directory`, `filename` and `package`',
});
