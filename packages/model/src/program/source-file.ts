import { outlineFile, readHeader, type FileHeader, type FileOutline } from '@standin/syntax';
import type { Package } from './package.ts';

/** One Go file of a package. Header and outline are made when first asked for, once. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly package: Package;
  header(): FileHeader;
  outline(): FileOutline;
}

/** A source file over its text. */
export function createSourceFile(path: string, text: string, owner: Package): SourceFile {
  let header: FileHeader | undefined;
  let outline: FileOutline | undefined;
  return Object.freeze({
    path,
    text,
    package: owner,
    header: () => (header ??= outline?.header ?? readHeader(text)),
    outline: () => (outline ??= outlineFile(text)),
  });
}
