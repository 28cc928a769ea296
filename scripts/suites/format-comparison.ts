import type { Comparison, Difference } from './compare-verdicts.ts';

/** Whether nothing differs that was not known, and all that was known still does. */
export function isPassed({ different, gone }: Comparison): boolean {
  return different.length === 0 && gone.length === 0;
}

/** The counts of a suite, and below them what is wrong. */
export function formatComparison(name: string, comparison: Comparison): string {
  const { compared, equal, verdicts, different, known, gone } = comparison;
  const counts = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
  const lines = [
    ...different.flatMap(formatDifference),
    ...gone.map((test) => `  is equal now, and is listed as known: take it out of known-differences.ts: ${test}`),
  ];
  const heading = `${name}: compared ${compared}, equal ${equal} (${counts.join(', ')}), different ${different.length + known.length}, ${known.length} of them known`;
  return [heading, ...lines].map((line) => `${line}\n`).join('');
}

/** The first lines in which both sides differ. */
function formatDifference({ test, real, engine }: Difference): readonly string[] {
  const [theirs, ours] = [real.split('\n'), engine.split('\n')];
  const first = theirs.findIndex((line, index) => line !== ours[index]);
  const from = first < 0 ? theirs.length : first;
  const shown = (lines: readonly string[]): string => lines.slice(from, from + 3).join('\n             ') || 'nothing';
  return [`  ${test}`, `    MariaDB: ${shown(theirs)}`, `    engine:  ${shown(ours)}`];
}
