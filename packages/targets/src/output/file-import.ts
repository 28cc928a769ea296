/** An import of a generated file; without a name where the package's own serves. */
export interface FileImport {
  readonly name?: string;
  readonly path: string;
  /** Whether a type in a signature needs it, and not only what doubles are made of. */
  readonly isForTypes: boolean;
}
