import type { TextPosition } from '@standin/diagnostics';
import type { OptionName, Options } from './options.ts';

/** Where a value was written. `place` is that of the value in the file, `flag` and `variable` are names as the user writes them. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'file'; readonly place: TextPosition }
  | { readonly kind: 'comment'; readonly place: TextPosition }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'flag'; readonly flag: string };

/** Options that were written at one place: all that is valid of them. */
export interface Layer {
  /** For people: `flags`, `environment`, `packages › ./... › interfaces › Store`. */
  readonly label: string;
  /** Absolute: what relative paths among the values start from. */
  readonly directory: string;
  readonly values: Partial<Options>;
  /** An origin for each of `values`. */
  readonly origins: Readonly<Partial<Record<OptionName, Origin>>>;
}

/** Where the value of an option comes from. */
export interface Provenance {
  readonly origin: Origin;
  /** The label of the layer; `default` for a default. */
  readonly label: string;
  /** Absolute: what a relative path starts from. */
  readonly directory: string;
  /** Of values that are put together, the origins of the less specific parts, the more specific first. */
  readonly others?: readonly Origin[];
}

/** Complete options, and where each comes from. */
export interface ResolvedOptions {
  readonly options: Options;
  readonly provenance: Readonly<Record<OptionName, Provenance>>;
}
