import { createStyles, type Styles } from '@standin/diagnostics';
import type { Plan, RunResult } from '@standin/engine';
import { formatDuration } from '../../output/format-duration.ts';
import { countKinds, countMissed, formatRows, type CountedKind } from './report-rows.ts';

/** What a report is made of. */
export interface ReportOptions {
  readonly plan: Plan;
  readonly result: RunResult;
  readonly isVerbose: boolean;
  readonly color: boolean;
  readonly columns: number;
  /** Paths are shown from here. */
  readonly relativeTo: string;
  readonly milliseconds: number;
}

/**
 * The table at the end of `gen run`: files or directories, then how many were written, left unchanged and could not be done, and how long it took.
 * Nothing where patterns were wrong and nothing was found.
 */
export function formatReport(options: ReportOptions): string {
  const { plan, result, color, milliseconds } = options;
  const styles = createStyles(color);
  const rows = formatRows(options, styles);
  const total = result.outcomes.length + countMissed(plan);
  if (total === 0 && plan.diagnostics.length > 0) {
    return '';
  }
  const head = total === 0 ? 'no //go:generate line that calls mockgen or gen mock' : describeKinds(options, styles);
  const interrupted = result.isInterrupted ? `interrupted with ${plan.requests.length - result.outcomes.length} to go; ` : '';
  return [...rows, `${interrupted}${head} in ${formatDuration(milliseconds)}`, ...describeOthers(plan.others)]
    .map((line) => `${line}\n`)
    .join('');
}

const words: readonly (readonly [CountedKind, string, keyof Styles])[] = [
  ['written', 'written', 'green'],
  ['unchanged', 'unchanged', 'dim'],
  ['printed', 'printed', 'dim'],
  ['failed', 'failed', 'red'],
];

function describeKinds(options: ReportOptions, styles: Styles): string {
  const counts = countKinds(options);
  return words
    .filter(([kind]) => kind !== 'printed' || counts[kind] > 0)
    .map(([kind, word, style]) => (counts[kind] > 0 ? styles[style](`${counts[kind]} ${word}`) : `0 ${word}`))
    .join(', ');
}

const columns = 80;

function describeOthers(others: ReadonlyMap<string, number>): readonly string[] {
  if (others.size === 0) {
    return [];
  }
  const names = [...others].sort(([, left], [, right]) => right - left).map(([name, count]) => (count === 1 ? name : `${name} (${count})`));
  const total = [...others.values()].reduce((sum, count) => sum + count, 0);
  const lines: string[] = [];
  let line = `left alone ${total} ${total === 1 ? 'other' : 'others'}:`;
  for (const [index, name] of names.entries()) {
    const item = index < names.length - 1 ? `${name},` : name;
    if (line.length + 1 + item.length > columns) {
      lines.push(line);
      line = `  ${item}`;
    } else {
      line = `${line} ${item}`;
    }
  }
  return [...lines, line];
}
