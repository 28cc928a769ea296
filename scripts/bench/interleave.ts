import { performance } from 'node:perf_hooks';
import { median } from './median.ts';

/** One of the things that are timed side by side. */
export interface Contender {
  readonly name: string;
  /** Brings about the same state before every run; not timed. */
  readonly prepare?: () => void | Promise<void>;
  readonly run: () => Promise<unknown>;
  /** How often it runs in a round; once where absent. For what takes little time beside something that takes much. */
  readonly runs?: number;
}

/** Runs the contenders in turn, A B A B, so that what else the machine does hits all alike; gives the median milliseconds of each in their order. */
export async function interleave(contenders: readonly Contender[], rounds: number): Promise<number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      for (let run = 0; run < (contender.runs ?? 1); run++) {
        times[index]?.push(await time(contender));
      }
    }
  }
  return times.map(median);
}

async function time({ prepare, run }: Contender): Promise<number> {
  await prepare?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}
