import { performance } from 'node:perf_hooks';

/** One of the things that are timed side by side. */
export interface Contender {
  readonly name: string;
  /** Brings about the same state before every run; not timed. */
  readonly prepare?: () => void;
  readonly run: () => Promise<unknown>;
}

/** The middle of the sorted numbers; the lower of two middles. `NaN` for none. */
function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

/** Runs the contenders in turn, A B A B, so that what else the machine does hits all alike; gives the median milliseconds of each in their order. */
export async function interleave(contenders: readonly Contender[], rounds: number): Promise<number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { prepare, run }] of contenders.entries()) {
      prepare?.();
      const start = performance.now();
      await run();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}
