import type { FunctionObject, Parameter } from '@standin/model';
import type { FakedClient } from '../clients/faked-package.ts';

/** What a constructor gets for a parameter: a fake, a struct of the package with fakes in some fields, or what the caller of the builder gives. */
export type BuilderArgument =
  | { readonly kind: 'client'; readonly client: FakedClient }
  | { readonly kind: 'struct'; readonly parameter: Parameter; readonly fields: readonly FilledField[] }
  | { readonly kind: 'given'; readonly parameter: Parameter };

/** A field of a struct that gets a fake. */
export interface FilledField {
  readonly name: string;
  readonly client: FakedClient;
}

/** A method of the fakes that calls a constructor of the package with them, or, for a generic constructor, a function. */
export interface Builder {
  /** What it is called: as the type that it makes. */
  readonly name: string;
  readonly declaration: FunctionObject;
  readonly arguments: readonly BuilderArgument[];
}
