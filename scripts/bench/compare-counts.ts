import type { Row } from './row.ts';

/** A row of two numbers that have to be the same. */
export function compareCounts(what: string, ours: number, wanted: number): Row {
  return { what, result: `${ours} of ${wanted}`, details: '', isMet: ours === wanted };
}
