const nanoseconds: Readonly<Record<string, number>> = Object.freeze({
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
});

/** The nanoseconds of a duration as Go's `time.ParseDuration` reads it: `1m30s`. */
export function readDuration(text: string): bigint {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/gu)];
  return BigInt(Math.round(parts.reduce((sum, [, number = '', unit = '']) => sum + Number(number) * (nanoseconds[unit] ?? 0), 0)));
}
