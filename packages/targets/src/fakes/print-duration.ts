const units: readonly (readonly [string, bigint])[] = [
  ['Hour', 3_600_000_000_000n],
  ['Minute', 60_000_000_000n],
  ['Second', 1_000_000_000n],
  ['Millisecond', 1_000_000n],
  ['Microsecond', 1_000n],
];

/** A duration in nanoseconds as people write it, in the largest unit that it is a whole number of: `90 * time.Second`, `time.Hour`. `time` is how the file calls that package. */
export function printDuration(nanoseconds: bigint, time: string): string {
  const [unit, size] = units.find(([, each]) => nanoseconds % each === 0n) ?? ['Nanosecond', 1n];
  const count = nanoseconds / size;
  if (nanoseconds === 0n) return '0';
  return count === 1n ? `${time}.${unit}` : `${count} * ${time}.${unit}`;
}
