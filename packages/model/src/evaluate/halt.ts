import type { SourceFile } from '../program/source-file.ts';
import type { Value } from './value/value.ts';

/** Why an evaluation ended before its function returned: what cannot be said for certain, or a panic that the code raises. */
export type HaltCause =
  { readonly kind: 'unknown'; readonly reason: string } | { readonly kind: 'panics'; readonly message: string; readonly value?: Value };

/** Thrown inside the evaluator and by what answers it alone, and caught at its door: an evaluation can end anywhere in an expression. */
export class Halt extends Error {
  readonly halt: HaltCause;
  /** Where the evaluation was, as far as it is known. */
  place: { readonly file: SourceFile; readonly offset: number } | undefined;

  constructor(halt: HaltCause) {
    super(halt.kind === 'unknown' ? halt.reason : halt.message);
    this.halt = halt;
  }
}

/** Ends the evaluation: what follows cannot be said for certain. The reason completes "gen does not know ...". */
export function haltUnknown(reason: string): never {
  throw new Halt({ kind: 'unknown', reason });
}

/** Ends the evaluation with a run-time panic (Go spec, Run-time panics). */
export function haltPanic(message: string, value?: Value): never {
  throw new Halt({ kind: 'panics', message, ...(value !== undefined && { value }) });
}
