import nodePath from 'node:path';
import { displayPath, type Styles } from '@standin/diagnostics';
import type { Plan } from '@standin/engine';
import { runtimeRootOf } from '@standin/targets';
import { fitPath } from '../../output/fit-path.ts';
import { fileKinds, type FileKind, type ReportedFile } from '../../output/report.ts';

/** The part of a report's options that rows are made of. */
export interface RowOptions {
  readonly plan: Pick<Plan, 'requests'>;
  readonly files: readonly ReportedFile[];
  readonly isVerbose: boolean;
  readonly columns: number;
  readonly relativeTo: string;
}

interface Entry {
  readonly kind: FileKind;
  /** Absolute: the output, or the file that asks for what failed or was printed. */
  readonly file: string;
  readonly line?: number;
}

const mostFiles = 12;
const alwaysShown: ReadonlySet<FileKind> = new Set(['written', 'unchanged', 'failed']);

/** The colours of kinds, in tables and counts. */
export const kindStyles = Object.freeze({
  written: 'green',
  missing: 'yellow',
  stale: 'yellow',
  orphaned: 'yellow',
  removed: 'green',
  unchanged: 'dim',
  printed: 'dim',
  failed: 'red',
} as const satisfies Record<FileKind, keyof Styles>);

/** The lines of the table: one a file where there are a dozen at most or all are asked for, else one a directory, and one for a runtime of fakes. */
export function formatRows(options: RowOptions, styles: Styles): readonly string[] {
  const entries = options.files.map(createEntry).sort(compareEntries);
  if (entries.length === 0) {
    return [];
  }
  return entries.length <= mostFiles || options.isVerbose
    ? formatFiles(entries, options, styles)
    : formatDirectories(entries, options, styles);
}

function createEntry({ kind, path, origin }: ReportedFile): Entry {
  const isOfOrigin = origin !== undefined && origin.kind !== 'command' && (kind === 'failed' || kind === 'printed');
  return isOfOrigin ? { kind, file: origin.file, line: origin.line } : { kind, file: path };
}

function compareEntries(left: Entry, right: Entry): number {
  if (left.file !== right.file) {
    return left.file < right.file ? -1 : 1;
  }
  return (left.line ?? 0) - (right.line ?? 0);
}

function formatFiles(entries: readonly Entry[], { columns, relativeTo }: RowOptions, styles: Styles): readonly string[] {
  const width = Math.max(...entries.map(({ kind }) => kind.length)) + 2;
  return entries.map(({ kind, file, line }) => {
    const place = displayPath(file, relativeTo) + (line === undefined ? '' : `:${line}`);
    return styles[kindStyles[kind]](kind.padEnd(width)) + fitPath(place, columns - width);
  });
}

const gap = 2;

/** Names the row of a file: its directory, or for what fakes run on, which is thirty directories, all of it, as a pattern. */
function createRowNamer({ plan, relativeTo }: RowOptions): (file: string) => string {
  const runtimes = new Map(
    plan.requests.flatMap(({ request }) => (request.target === 'runtime' ? [[request.destination ?? '', runtimeRootOf(request)]] : [])),
  );
  return (file) => {
    const runtime = runtimes.get(file);
    if (runtime !== undefined) return `${displayPath(runtime, relativeTo)}/...`;
    const directory = nodePath.dirname(file);
    return directory === relativeTo ? '.' : displayPath(directory, relativeTo);
  };
}

function formatDirectories(entries: readonly Entry[], options: RowOptions, styles: Styles): readonly string[] {
  const { columns } = options;
  const isDry = entries.some(({ kind }) => kind === 'missing' || kind === 'stale');
  const shown = fileKinds.filter(
    (kind) => (alwaysShown.has(kind) && !(isDry && kind === 'written')) || entries.some((entry) => entry.kind === kind),
  );
  const numbersWidth = shown.reduce((sum, kind) => sum + gap + kind.length, 0);
  const groups = groupByRow(entries, createRowNamer(options));
  const longest = Math.max('directory'.length, ...[...groups.keys()].map((name) => name.length));
  const width = Math.min(longest, columns - numbersWidth);
  const head = 'directory'.padEnd(width) + shown.map((kind) => kind.padStart(gap + kind.length)).join('');
  const rows = [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, group]) => {
      const cells = shown.map((kind) => formatCount(kind, group.filter((entry) => entry.kind === kind).length, styles));
      return fitPath(name, width).padEnd(width) + cells.join('');
    });
  return [styles.bold(head), ...rows];
}

function groupByRow(entries: readonly Entry[], nameRow: (file: string) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = nameRow(entry.file);
    const group = groups.get(name);
    if (group) {
      group.push(entry);
    } else {
      groups.set(name, [entry]);
    }
  }
  return groups;
}

function formatCount(kind: FileKind, count: number, styles: Styles): string {
  const text = String(count || '-').padStart(gap + kind.length);
  return count > 0 ? styles[kindStyles[kind]](text) : styles.dim(text);
}
