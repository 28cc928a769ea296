/** One of the parts that a run is split into. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}
