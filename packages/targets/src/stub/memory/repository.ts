import type { Method, Type } from '@standin/model';

/** Where the key of a row comes from: a field, a method, or a function that the user sets. */
export type KeySource =
  { readonly kind: 'field'; readonly name: string } | { readonly kind: 'method'; readonly name: string } | { readonly kind: 'function' };

/** The key of a repository. */
export interface RepositoryKey {
  readonly type: Type;
  readonly source: KeySource;
  /** Whether it is a number that a new row gets where it has none. */
  readonly isNumbered: boolean;
}

/** What an inferred method does with the table. Indexes are those of parameters in the signature. */
export type Operation = (
  | { readonly kind: 'get'; readonly key: number; readonly isPointer: boolean; readonly givesFound: boolean }
  | { readonly kind: 'list'; readonly form: 'slice' | 'sequence' | 'pairs'; readonly isPointer: boolean }
  | PutOperation
  | {
      readonly kind: 'delete';
      readonly parameter: number;
      readonly takesKey: boolean;
      readonly isPointer: boolean;
      readonly givesFound: boolean;
    }
  | { readonly kind: 'exists'; readonly key: number }
  | { readonly kind: 'count' }
) & { readonly hasError: boolean };

/** Keeping a row: any, a new one alone, or a known one alone. */
export interface PutOperation {
  readonly kind: 'put';
  readonly rule: 'any' | 'new' | 'known';
  readonly row: number;
  readonly isPointer: boolean;
  /** The parameter with the key; absent where it comes from the row. */
  readonly key?: number;
  readonly gives: 'nothing' | 'row' | 'pointer' | 'key';
}

/** A repository: rows of one type under keys of one type, and what its methods do with them. */
export interface Repository {
  readonly entity: Type;
  readonly key: RepositoryKey;
  /** Whether rows are copied when they come and go; those that hold a lock must not be. */
  readonly isCopied: boolean;
  readonly operations: ReadonlyMap<string, Operation>;
  /** The methods that are not inferred, and why. */
  readonly left: readonly { readonly method: Method; readonly reason: string }[];
}
