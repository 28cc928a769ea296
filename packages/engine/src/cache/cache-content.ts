import type { Answer } from './answer.ts';

/** A step that was taken: what it read, what it came to, and when that was last of use. */
export interface StepRecord {
  readonly inputs: readonly Answer[];
  /** JSON. */
  readonly value: string;
  /** In days since 1970. */
  readonly usedOn: number;
}

/** What a cache file holds. */
export interface CacheContent {
  /** The names of the steps that there are records of. */
  readonly names: readonly string[];
  /** The record of a step. One answer is one object, in however many records it is. */
  find(name: string): StepRecord | undefined;
  /** The answers that are kept for their own sake. */
  loose(): readonly Answer[];
}

/** The content of a cache that nothing was recorded in. */
export const emptyContent: CacheContent = Object.freeze({ names: [], find: () => undefined, loose: () => [] });
