import type { NamedType } from '@standin/model';

/** How types of packages are written in a file. */
export interface TypeQualifiers {
  /** The import paths of programs (`package main`), which no package can import. */
  readonly programs: ReadonlySet<string>;
  /** The qualifier of a type; `undefined` where it stands alone. */
  qualifier(type: NamedType): string | undefined;
}
