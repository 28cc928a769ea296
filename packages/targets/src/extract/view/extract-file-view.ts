import type { FileHead } from '../../output/file-head.ts';

/** Grows when a change to the view makes templates that were written for it print something else, or fail. New fields leave it as it is. */
export const viewVersion = 1;

/** What templates/extract prints: every name, alias and type is decided. The JSON Schema beside the templates says the same. */
export interface ExtractFileView extends FileHead {
  readonly viewVersion: number;
  /** The command that the file is known by: `gen extract`. */
  readonly generator: string;
  readonly hasPackageComment: boolean;
  readonly interfaces: readonly InterfaceView[];
}

/** One interface. */
export interface InterfaceView {
  readonly name: string;
  /** `[K comparable, V any]`; empty for none. */
  readonly typeParameters: string;
  /** `[K, V]`; empty for none. */
  readonly typeArguments: string;
  /** Comment lines, with their marks. */
  readonly comment: readonly string[];
  readonly methods: readonly MethodView[];
  /** What the compiler is shown to implement it. */
  readonly proofs: readonly ProofView[];
}

/** One method of an interface. */
export interface MethodView {
  readonly name: string;
  /** Comment lines, with their marks. */
  readonly comment: readonly string[];
  /** `ctx context.Context, keys ...K`. */
  readonly parameters: string;
  /** ` (V, error)`, with the blank before it; empty for none. */
  readonly results: string;
}

/** A type that implements an interface. */
export interface ProofView {
  /** `*store.MySQLStore`. */
  readonly type: string;
  /** A value of it: `(*store.MySQLStore)(nil)`. */
  readonly value: string;
}
