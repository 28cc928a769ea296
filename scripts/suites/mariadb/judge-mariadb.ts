import { join } from 'node:path';
import { treeDirectory } from '../../conformance/tree.ts';
import { runStatements } from '../side.ts';
import { areEqual, formatCounts, sumCounts, type Counts } from './counts.ts';
import { downloadTests, type MariaDbTests } from './download-tests.ts';
import { readKnownCounts, writeKnownCounts, type KnownCounts, type KnownFile } from './known-counts.ts';
import { buildJudge, runFile, type FileReport, type Place } from './run-file.ts';
import { withOwnServer } from './with-own-server.ts';

/** Files of the short form: small ones of several subjects. */
const shortFiles = ['case', 'func_if', 'group_by_null', 'join_outer_innodb', 'limit', 'replace', 'type_uint', 'update_innodb'];

/** What is asked of MariaDB's own test suite. */
export interface MariaDbRequest {
  /** Patterns of names of files, with `*`; none for all that the form has. */
  readonly files: readonly string[];
  readonly isShort: boolean;
  /** Whether the list is to have what comes of the files. */
  readonly isUpdate: boolean;
}

/**
 * Whether files of MariaDB's own test suite come to what the list says, neither worse nor better. Prints a line a file and the sum. Where the suite is not to be had at the list's
 * version, the short form says so and passes.
 */
export async function judgeMariaDb({ files, isShort, isUpdate }: MariaDbRequest): Promise<boolean> {
  const known = readKnownCounts();
  const tests = await tryDownload(known, isShort);
  if (typeof tests === 'string') {
    process.stdout.write(`mariadb: ${isShort ? 'skipped' : 'failed'}: ${tests}\n`);
    return isShort;
  }
  const chosen = chooseFiles(known.files, isShort ? shortFiles : files);
  const counts = await runFiles(chosen, tests, !isUpdate);
  process.stdout.write(`mariadb: ${chosen.length} files: ${formatCounts(sumCounts([...counts.values()]))}\n`);
  if (!isUpdate) return chosen.every((file) => isAsKnown(file, counts.get(file.name)));
  writeKnownCounts({ version: tests.version, files: known.files.map((file) => updateFile(file, counts.get(file.name))) });
  return counts.size === chosen.length;
}

/** The suite, or why it is not to be had. Other releases have other statements: the short form has only that of the list. */
async function tryDownload({ version }: KnownCounts, isShort: boolean): Promise<MariaDbTests | string> {
  try {
    const tests = await downloadTests();
    return isShort && tests.version !== version ? `the list is of ${version}, and apt-get has ${tests.version}` : tests;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Files that patterns name, all where there are none. Throws where one names nothing. */
function chooseFiles(files: readonly KnownFile[], patterns: readonly string[]): readonly KnownFile[] {
  if (patterns.length === 0) return files;
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
  const unknown = expressions.findIndex((expression) => files.every(({ name }) => !expression.test(name)));
  if (unknown >= 0) throw new Error(`no file of mariadb/known-counts.txt is ${patterns[unknown] ?? ''}`);
  return files.filter(({ name }) => expressions.some((expression) => expression.test(name)));
}

/** The counts of those files that came to their end. What is not as the list says may run once more, since on a busy machine a statement may need more time than it has. */
async function runFiles(files: readonly KnownFile[], tests: MariaDbTests, mayRepeat: boolean): Promise<ReadonlyMap<string, Counts>> {
  const scratch = treeDirectory('suites', 'mariadb');
  const judge = await buildJudge(scratch);
  return withOwnServer(join(scratch, 'services'), async (server) => {
    // Plans, and with them the order of rows that nothing orders, would go by when statistics were made.
    await runStatements(server, 'SET GLOBAL innodb_stats_persistent = OFF');
    const place: Place = { tests: tests.directory, scratch, judge, server };
    const all = new Map<string, Counts>();
    for (const file of files) {
      let report = await runFile(file.name, place);
      if (mayRepeat && !isAsKnown(file, report.counts)) report = await runFile(file.name, place);
      if (report.counts !== undefined) all.set(file.name, report.counts);
      process.stdout.write(formatFile(file, report));
    }
    return all;
  });
}

/** A file with new counts. Its reason goes with the last difference. */
function updateFile(file: KnownFile, counts: Counts | undefined): KnownFile {
  return counts === undefined ? file : { name: file.name, counts, reason: counts.different > 0 ? file.reason : '' };
}

/** Whether the list says just that, and why there are differences. */
function isAsKnown({ counts: known, reason }: KnownFile, counts: Counts | undefined): boolean {
  if (counts === undefined || !areEqual(known, counts)) return false;
  return (reason !== '') === counts.different > 0;
}

function formatFile(file: KnownFile, report: FileReport): string {
  const { counts, log, end } = report;
  const told = `mariadb/${file.name}: ${counts === undefined ? `did not end: ${end}` : formatCounts(counts)}\n`;
  if (isAsKnown(file, counts)) return told;
  const listed =
    counts && areEqual(file.counts, counts) ? 'a reason in the list, or none where nothing is different' : formatCounts(file.counts);
  return `${told}  the list has: ${listed}\n  all that is different: ${log}\n`;
}
