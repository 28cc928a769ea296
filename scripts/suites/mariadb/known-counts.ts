import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../repository.ts';
import { countNames, toCounts, type Counts } from './counts.ts';

/** A file of MariaDB's suite: what is known to come of it. */
export interface KnownFile {
  readonly name: string;
  readonly counts: Counts;
  /** What statements that are different come from: short, '' where there are none. */
  readonly reason: string;
}

/** The committed list. */
export interface KnownCounts {
  /** Of the Debian package that the counts were made with. */
  readonly version: string;
  readonly files: readonly KnownFile[];
}

/** Where the list stands. */
export const knownCountsFile = join(repository, 'scripts/suites/mariadb/known-counts.txt');

/** Reads the list: a line a file, `name`, the counts, and the reason. Throws where a line is of another form. */
export function readKnownCounts(): KnownCounts {
  const [heading = '', ...lines] = readFileSync(knownCountsFile, 'utf8').trimEnd().split('\n');
  return { version: heading.split(' ')[0] ?? '', files: lines.map(readLine) };
}

function readLine(line: string): KnownFile {
  const { name, numbers, reason = '' } = /^(?<name>\S+)(?<numbers>(?:\s+\d+){5})(?:\s+(?<reason>\S.*))?$/.exec(line)?.groups ?? {};
  if (name === undefined || numbers === undefined)
    throw new Error(`${knownCountsFile}: this line is not a file, ${countNames.length} counts and a reason: ${line}`);
  const counts = numbers.trim().split(/\s+/).map(Number);
  return { name, counts: toCounts((count) => counts[countNames.indexOf(count)] ?? 0), reason };
}

/** Writes the list. */
export function writeKnownCounts(known: KnownCounts): void {
  writeFileSync(knownCountsFile, formatKnownCounts(known));
}

/** The list as it is written: files by name, counts in columns. */
export function formatKnownCounts({ version, files }: KnownCounts): string {
  const sorted = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  const width = Math.max(version.length, ...sorted.map(({ name }) => name.length));
  const format = (name: string, cells: readonly (string | number)[], reason: string): string => {
    const columns = cells.map((cell, index) => String(cell).padStart((countNames[index] ?? '').length + 1));
    return `${name.padEnd(width)}${columns.join('')}  ${reason}`.trimEnd() + '\n';
  };
  const lines = sorted.map(({ name, counts, reason }) =>
    format(
      name,
      countNames.map((count) => counts[count]),
      reason,
    ),
  );
  return format(version, countNames, 'why') + lines.join('');
}
