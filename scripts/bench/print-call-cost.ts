import type { CallCost } from './read-benchmark.ts';

/** What a call takes, in words: `fake 12.5 us, 80,000 a second, 512 B, 9 allocs`. */
export function printCallCost(name: string, { nanoseconds, bytes, allocations }: CallCost): string {
  const second = Math.round(1e9 / nanoseconds).toLocaleString('en-US');
  return `${name} ${(nanoseconds / 1000).toFixed(1)} us, ${second} a second, ${bytes} B, ${allocations} allocs`;
}
