import type { FileHeader } from '@standin/syntax';

/** A declaration as the catalogue would hold it, and the names that it binds. */
export interface PrunedDeclaration {
  readonly keyword: 'type' | 'const';
  readonly names: readonly string[];
  /** Without the keyword; a group of constants that counts with iota is one declaration, in parentheses. Parsed when first asked for. */
  readonly text: () => string;
  /** Whether it is in the catalogue where its package can be imported, even if nothing refers to it. */
  readonly isRoot: boolean;
}

/** A Go file of the standard library: what comes before its declarations, and those that mocks can depend on. */
export interface LibraryFile {
  /** The import path of its package, `vendor/...` for what the library vendors. */
  readonly importPath: string;
  readonly name: string;
  readonly header: FileHeader;
  readonly declarations: readonly PrunedDeclaration[];
}
