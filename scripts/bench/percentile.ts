/** The smallest of the numbers that at least this share of them does not exceed (nearest rank); `share` is from 0 to 1. `NaN` for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
