import { createStyles, displayPath, type Styles } from '@standin/diagnostics';
import { cutLine } from '../../output/cut-line.ts';
import type { ReportedFile } from '../../output/report.ts';

/** How lists are printed. */
export interface ListOptions {
  readonly color: boolean;
  /** The two lines of a difference are cut to this many columns, at their start, too, where they begin to differ only further on. */
  readonly columns: number;
  /** Paths are shown from here. */
  readonly relativeTo: string;
}

const kinds = ['stale', 'missing', 'orphaned'] as const;

/**
 * The lists of `gen check`, those that are empty left out: a headline each, then a line a file, `file:line: why`; below one that is stale, the first line that
 * differs as it is and as it should be.
 */
export function formatLists(files: readonly ReportedFile[], options: ListOptions): string {
  const styles = createStyles(options.color);
  const lists = kinds.map((kind) => files.filter((file) => file.kind === kind)).filter((list) => list.length > 0);
  return lists.map((list) => formatList(list, options, styles)).join('');
}

function formatList(list: readonly ReportedFile[], options: ListOptions, styles: Styles): string {
  const lines = list.flatMap((file) => formatFile(file, options, styles));
  return [styles.bold(`${list.length} ${list[0]?.kind ?? ''}`), ...lines].map((line) => `${line}\n`).join('');
}

function formatFile(file: ReportedFile, options: ListOptions, styles: Styles): readonly string[] {
  const { kind, path, line, origin, why = '' } = file;
  const isMissing = kind === 'missing' && origin !== undefined;
  const place = isMissing ? { file: origin.file, line: origin.line } : { file: path, line };
  const shown = `${displayPath(place.file, options.relativeTo)}:${place.line ?? 1}:`;
  return [`${styles.bold(shown)} ${why}`, ...formatDifference(file, options, styles)];
}

function formatDifference({ kind, found, wanted }: ReportedFile, { columns }: ListOptions, styles: Styles): readonly string[] {
  if (kind !== 'stale') return [];
  const [before, after] = showDifference([found ?? atEnd, wanted ?? atEnd], columns - indent);
  return [styles.red(`    - ${before}`), styles.green(`    + ${after}`)];
}

const atEnd = '(the end of the file)';
const indent = '    - '.length;

/** Two lines in so many columns each, in which it can be seen where they begin to differ. */
function showDifference(lines: readonly [string, string], columns: number): readonly [string, string] {
  const [left, right] = lines.map((line) => [...line]) as [string[], string[]];
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const common = longer.findIndex((character, index) => character !== shorter[index]);
  const isFarOn = common > columns / 2 && longer.length > columns;
  const start = isFarOn ? common - Math.floor(columns / 2) : 0;
  const show = (line: readonly string[]): string => cutLine(`${start > 0 ? '…' : ''}${line.slice(start).join('')}`, columns);
  return [show(left), show(right)];
}
