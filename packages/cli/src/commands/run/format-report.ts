import { createStyles, type Styles } from '@standin/diagnostics';
import type { Plan } from '@standin/engine';
import { countKinds } from '../../output/count-kinds.ts';
import { formatDuration } from '../../output/format-duration.ts';
import { noClients, nothingAsked } from '../../output/nothing-asked.ts';
import { shardPrefix } from '../../output/shard-prefix.ts';
import type { FileKind, ReportedFile } from '../../output/report.ts';
import { formatRows, kindStyles } from './report-rows.ts';

/** What a report is made of. */
export interface ReportOptions {
  /** The name of the command. */
  readonly command: string;
  readonly plan: Plan;
  readonly files: readonly ReportedFile[];
  /** How many requests were not carried out since the run was stopped. */
  readonly left: number;
  /** Whether nothing was to be written. */
  readonly isDry: boolean;
  /** The part of the whole that the run was about. */
  readonly shard?: string;
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
  const { command, plan, files, left, color, milliseconds, shard } = options;
  const styles = createStyles(color);
  const rows = formatRows(options, styles);
  const isEmpty = files.length === 0 && left === 0;
  if (isEmpty && plan.diagnostics.length > 0) {
    return '';
  }
  const nothing = command === 'fake' ? noClients : nothingAsked;
  const head = isEmpty && shard === undefined ? nothing : describeKinds(options, styles);
  const interrupted = left > 0 ? `interrupted with ${left} to go; ` : '';
  return [...rows, `${interrupted}${shardPrefix(shard)}${head} in ${formatDuration(milliseconds)}`, ...describeOthers(plan.others)]
    .map((line) => `${line}\n`)
    .join('');
}

const counted: readonly FileKind[] = ['written', 'removed', 'unchanged', 'printed', 'failed'];
const countedDry: readonly FileKind[] = ['missing', 'stale', 'orphaned', 'unchanged', 'printed', 'failed'];
/** Kinds that are seldom, and told where there are some. */
const seldom: ReadonlySet<FileKind> = new Set(['removed', 'orphaned', 'printed']);

function describeKinds({ files, isDry }: ReportOptions, styles: Styles): string {
  const counts = countKinds(files, counted);
  const described = (isDry ? countedDry : counted)
    .filter((kind) => !seldom.has(kind) || (counts[kind] ?? 0) > 0)
    .map((kind) => {
      const count = counts[kind] ?? 0;
      return count > 0 ? styles[kindStyles[kind]](`${count} ${kind}`) : `0 ${kind}`;
    })
    .join(', ');
  return isDry ? `nothing written: ${described}` : described;
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
