/** The middle of the sorted numbers; the lower of two middles. `NaN` for none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}
