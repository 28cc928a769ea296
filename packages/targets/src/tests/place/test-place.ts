import type { DeclarationSite, Package, SourceFile } from '@standin/model';

/** The file that a test goes to, and the package that the file belongs to. */
export interface TestPlace {
  /** Absolute. */
  readonly file: string;
  /** The name in its package clause. */
  readonly packageName: string;
  /** Whether that is the external test package, which imports the one that is tested. */
  readonly isExternal: boolean;
  /** The file as it is, where there is one. */
  readonly existing?: SourceFile;
  /** What stands behind `//go:build` in the source file. */
  readonly buildConstraint?: string;
  /** The minor version of Go whose language the file is in. */
  readonly languageMinor: number;
}

/** The package that is tested, with what the package blocks of its test packages declare. */
export interface TestedPackage {
  readonly proper: Package;
  /** Of the package with its own tests. */
  readonly internalScope: ReadonlyMap<string, DeclarationSite>;
  /** Of the external test package. */
  readonly externalScope: ReadonlyMap<string, DeclarationSite>;
  /** Test files of either, by base name. */
  readonly testFiles: ReadonlyMap<string, SourceFile>;
}
