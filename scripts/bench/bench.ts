import type { Row } from './row.ts';

/** How a benchmark is run. */
export interface BenchOptions {
  /** Fewer rounds and smaller inputs: enough to see a change, too few to state a ratio. */
  readonly isQuick: boolean;
  /** Takes a row as soon as it is measured. */
  readonly report: (row: Row) => void;
}

/** A group of rows that are measured together. */
export interface Bench {
  /** What `--only` chooses it by. */
  readonly name: string;
  run(options: BenchOptions): Promise<void>;
}
