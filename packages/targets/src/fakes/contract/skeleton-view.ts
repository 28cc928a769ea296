import type { FileHead } from '../../output/file-head.ts';

/** All that the template knows of the file in which users write cases. All texts are Go as it is printed. */
export interface SkeletonView extends FileHead {
  /** How the file calls package contract of the runtime. */
  readonly contract: string;
  readonly cases: readonly SkeletonCaseView[];
  /** Builders that no case could be made of, and what to do: `Ledger needs a ledger`. */
  readonly leftOut: readonly string[];
}

/** A case that calls what a builder makes. */
export interface SkeletonCaseView {
  /** A string literal. */
  readonly name: string;
  readonly variable: string;
  /** `r.Set.Service()`, with whether it gives an error, too. */
  readonly build: string;
  readonly hasError: boolean;
  readonly hasContext: boolean;
  readonly calls: readonly { readonly name: string; readonly call: string; readonly hasResults: boolean }[];
  /** Methods that are not called, and why. */
  readonly leftOut: readonly string[];
}
