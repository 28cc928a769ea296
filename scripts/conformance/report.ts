import type { Comparison, Verdict } from './comparison.ts';

/** What a corpus came to. */
export interface CorpusReport {
  readonly corpus: string;
  readonly comparisons: readonly Comparison[];
  /** Lines on what else was found, without a verdict. */
  readonly notes: readonly string[];
}

/** Whether every comparison of a corpus came out right. */
export function isPassed({ comparisons }: CorpusReport): boolean {
  return comparisons.every(({ verdict }) => verdict !== 'failed');
}

function count(comparisons: readonly Comparison[], verdict: Verdict): number {
  return comparisons.filter((comparison) => comparison.verdict === verdict).length;
}

/** The counts of a corpus, its notes and its failures, for the terminal. */
export function formatReport({ corpus, comparisons, notes }: CorpusReport): string {
  const counts = (['equal', 'vetted', 'diagnosed', 'excepted', 'failed'] as const).map(
    (verdict) => `${count(comparisons, verdict)} ${verdict}`,
  );
  const listed = comparisons
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'excepted')
    .map(({ id, verdict, detail }) => `  ${verdict} ${id}${detail === undefined ? '' : `\n      ${detail}`}`);
  return [`${corpus}: ${comparisons.length} compared: ${counts.join(', ')}`, ...notes.map((note) => `  ${note}`), ...listed].join('\n');
}
