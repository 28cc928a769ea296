import { percentile } from './percentile.ts';

/** The middle of the sorted numbers; the lower of two middles. `NaN` for none. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}
