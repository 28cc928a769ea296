import nodePath from 'node:path';
import { displayPath, type Styles } from '@standin/diagnostics';
import type { Plan, RunResult } from '@standin/engine';
import { fitPath } from '../../output/fit-path.ts';

/** What is counted: outcomes, those of directives that could not even be planned among the failed. */
export type CountedKind = 'written' | 'missing' | 'stale' | 'unchanged' | 'printed' | 'failed';

/** The part of a report's options that rows are made of. */
export interface RowOptions {
  readonly plan: Plan;
  readonly result: RunResult;
  readonly isVerbose: boolean;
  readonly columns: number;
  readonly relativeTo: string;
}

interface Entry {
  readonly kind: CountedKind;
  /** Absolute: the output, or the Go file whose directive failed or printed. */
  readonly file: string;
  readonly line?: number;
}

const mostFiles = 12;
const kinds = ['written', 'missing', 'stale', 'unchanged', 'printed', 'failed'] as const;
const alwaysShown: ReadonlySet<CountedKind> = new Set(['written', 'unchanged', 'failed']);
const kindStyles = { written: 'green', missing: 'yellow', stale: 'yellow', unchanged: 'dim', printed: 'dim', failed: 'red' } as const;

/** How many directives call a mock generator and could not be planned. */
export function countMissed(plan: Plan): number {
  return findMissed(plan).length;
}

/** How many there are of each kind. */
export function countKinds(options: Pick<RowOptions, 'plan' | 'result'>): Readonly<Record<CountedKind, number>> {
  const counts = { written: 0, missing: 0, stale: 0, unchanged: 0, printed: 0, failed: 0 };
  for (const { kind } of listEntries(options)) {
    counts[kind]++;
  }
  return counts;
}

/** The lines of the table: one a file where there are a dozen at most or all are asked for, else one a directory. */
export function formatRows(options: RowOptions, styles: Styles): readonly string[] {
  const entries = [...listEntries(options)].sort(compareEntries);
  if (entries.length === 0) {
    return [];
  }
  return entries.length <= mostFiles || options.isVerbose
    ? formatFiles(entries, options, styles)
    : formatDirectories(entries, options, styles);
}

function listEntries({ plan, result }: Pick<RowOptions, 'plan' | 'result'>): readonly Entry[] {
  const done = result.outcomes.flatMap(({ kind, planned: { destination, origin } }): readonly Entry[] => {
    if (kind === 'repeated') {
      return [];
    }
    return kind === 'failed' || destination === undefined
      ? [{ kind, file: origin.file, line: origin.line }]
      : [{ kind, file: destination }];
  });
  return [...done, ...findMissed(plan)];
}

function findMissed({ diagnostics, requests }: Plan): readonly Entry[] {
  const planned = new Set(requests.map(({ origin }) => `${origin.file}:${origin.line}`));
  const missed = new Map<string, Entry>();
  for (const { severity, position } of diagnostics) {
    const key = `${position?.file ?? ''}:${position?.line ?? 0}`;
    if (severity === 'error' && position?.line !== undefined && !planned.has(key)) {
      missed.set(key, { kind: 'failed', file: position.file, line: position.line });
    }
  }
  return [...missed.values()];
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

function formatDirectories(entries: readonly Entry[], { columns, relativeTo }: RowOptions, styles: Styles): readonly string[] {
  const shown = kinds.filter((kind) => alwaysShown.has(kind) || entries.some((entry) => entry.kind === kind));
  const numbersWidth = shown.reduce((sum, kind) => sum + gap + kind.length, 0);
  const groups = groupByDirectory(entries, relativeTo);
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

function groupByDirectory(entries: readonly Entry[], relativeTo: string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const directory = nodePath.dirname(entry.file);
    const name = directory === relativeTo ? '.' : displayPath(directory, relativeTo);
    const group = groups.get(name);
    if (group) {
      group.push(entry);
    } else {
      groups.set(name, [entry]);
    }
  }
  return groups;
}

function formatCount(kind: CountedKind, count: number, styles: Styles): string {
  const text = String(count || '-').padStart(gap + kind.length);
  return count > 0 ? styles[kindStyles[kind]](text) : styles.dim(text);
}
