import type { Comparison } from './comparison.ts';

/** A table of what was compared, a line a test, with the sum below. */
export function formatComparisons(comparisons: readonly Comparison[]): string {
  const sum = (count: (of: Comparison) => number): number => comparisons.reduce((total, comparison) => total + count(comparison), 0);
  const total = {
    test: 'all',
    compared: sum((of) => of.compared),
    equal: sum((of) => of.equal),
    different: sum((of) => of.different),
    remark: '',
  };
  const width = Math.max(0, ...comparisons.map(({ test }) => test.length));
  const heading = `${''.padEnd(width)}  compared     equal  different\n`;
  const lines = [...comparisons, total].map(({ test, compared, equal, different, remark }) => {
    const numbers = `${String(compared).padStart(8)}  ${String(equal).padStart(8)}  ${String(different).padStart(9)}`;
    return `${`${test.padEnd(width)}  ${numbers}  ${remark}`.trimEnd()}\n`;
  });
  return heading + lines.join('');
}
