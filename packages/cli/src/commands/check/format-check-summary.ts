import type { Styles } from '@standin/diagnostics';
import { formatDuration } from '../../output/format-duration.ts';
import { nothingAsked } from '../../output/nothing-asked.ts';
import { shardPrefix } from '../../output/shard-prefix.ts';
import type { Report } from '../../output/report.ts';

/** What a summary needs beside the report. */
export interface SummaryOptions {
  /** How many requests were not looked at since the command was stopped. */
  readonly left: number;
  readonly styles: Styles;
  readonly milliseconds: number;
}

/** The end of `gen check` for people: one line with the counts, and what to do where something is not as it should be. Nothing where nothing was found. */
export function formatCheckSummary({ counts, files, diagnostics, shard }: Report, { left, styles, milliseconds }: SummaryOptions): string {
  const { stale = 0, missing = 0, orphaned = 0, unchanged = 0, failed = 0 } = counts;
  const wrong = [
    ...describe(stale, 'stale', styles.yellow),
    ...describe(missing, 'missing', styles.yellow),
    ...describe(orphaned, 'orphaned', styles.yellow),
    ...describe(failed, 'failed', styles.red),
  ];
  const isEmpty = files.length === 0 && left === 0;
  if (isEmpty && diagnostics.length > 0) return '';
  const head = isEmpty && shard === undefined ? nothingAsked : [...wrong, `${unchanged} up to date`].join(', ');
  const interrupted = left > 0 ? `interrupted with ${left} to go; ` : '';
  const hints = [
    ...(stale + missing > 0 ? ['gen run writes what is stale or missing; gen diff shows the difference'] : []),
    ...(orphaned > 0 ? ['gen prune removes orphans; keep in gen.yaml lists those that a script makes'] : []),
  ];
  return [`${interrupted}${shardPrefix(shard)}${head} in ${formatDuration(milliseconds)}`, ...hints].map((line) => `${line}\n`).join('');
}

function describe(count: number, kind: string, style: (text: string) => string): readonly string[] {
  return count === 0 ? [] : [style(`${count} ${kind}`)];
}
