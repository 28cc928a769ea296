import { createStyles, displayPath, displayWidth, type Styles } from '@standin/diagnostics';
import type { ReportedFile } from '../../output/report.ts';

/** How lists are printed. */
export interface ListOptions {
  readonly color: boolean;
  /** The two lines of a difference are cut to this many columns. */
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
  const side = (sign: string, text: string | undefined): string => cut(`    ${sign} ${text ?? '(the end of the file)'}`, columns);
  return [styles.red(side('-', found)), styles.green(side('+', wanted))];
}

function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const characters = [...text];
  let width = 1;
  const kept = characters.findIndex((character) => (width += displayWidth(character)) > columns);
  return `${characters.slice(0, kept).join('')}…`;
}
