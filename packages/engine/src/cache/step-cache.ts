import type { Change, SourceTree } from '@standin/modules';
import type { StepRecord } from './cache-content.ts';

/** Something that is worked out from what it reads, and from nothing else but its key. */
export interface Step<Value> {
  /** Which: see `nameStep`. */
  readonly name: string;
  /** Works it out, reading through the cache's tree alone. The value is one that JSON can hold. */
  readonly compute: () => Value;
  /** Whether a value may be given again; all may where absent. What throws is never recorded. */
  readonly mayRecord?: (value: Value) => boolean;
}

/** Steps that are not taken again while what they read stays the same. */
export interface StepCache {
  /** What steps, and whatever they remember, read through. */
  readonly tree: SourceTree;
  /** The value that was recorded, where every answer that went into it is still the same, else `undefined`: for who loads what a step needs only where it is taken. */
  recall(name: string): unknown;
  /** The value that was recorded, where every answer that went into it is still the same; else what `compute` gives. */
  step<Value>(step: Step<Value>): Value;
  /** Something is another in the tree from now on: an output was laid over it, or taken away. What came from that may be given until `forgetChanged` is called. */
  change(changes: readonly Change[]): void;
  /** What came from anything that has changed is computed anew when it is asked for. */
  forgetChanged(): void;
  /** The fingerprint of a file's text, to be compared with `hashText` of another. Where its state has not changed it is not opened. */
  fingerprintOf(path: string): string;
  /** What was used and recorded so far, by the names of the steps: for who goes on remembering it. */
  records(): Iterable<readonly [name: string, record: StepRecord]>;
  /** Writes what was recorded; in words, why that was not possible. To be called once, at the end of a run. */
  close(): string | undefined;
}
