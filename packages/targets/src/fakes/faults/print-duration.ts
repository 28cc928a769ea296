const nanoseconds: Readonly<Record<string, number>> = Object.freeze({
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
});

const units: readonly (readonly [string, number])[] = [
  ['Hour', 3600e9],
  ['Minute', 60e9],
  ['Second', 1e9],
  ['Millisecond', 1e6],
  ['Microsecond', 1e3],
  ['Nanosecond', 1],
];

/** A duration as Go's `time.ParseDuration` reads it, `1m30s`, as an expression in the largest unit that it is a whole number of: `90*time.Second`. `time` is how the file calls that package. */
export function printDuration(text: string, time: string): string {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/gu)];
  const total = Math.round(parts.reduce((sum, [, number = '', unit = '']) => sum + Number(number) * (nanoseconds[unit] ?? 0), 0));
  const [name, size] = units.find(([, each]) => total % each === 0) ?? ['Nanosecond', 1];
  return total === 0 ? '0' : `${total / size}*${time}.${name}`;
}
