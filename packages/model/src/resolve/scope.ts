import type { SourceFile } from '../program/source-file.ts';
import type { TypeParameter } from '../types/type.ts';

/** Where names are looked up: the type parameters of a declaration, then the blocks of the file and package that it stands in. */
export interface Scope {
  readonly file: SourceFile;
  readonly typeParameters: ReadonlyMap<string, TypeParameter>;
}
