import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand, runCommand } from '../../conformance/run-command.ts';
import { goEnvironment } from '../../conformance/toolchain.ts';
import { runtime } from '../../contract/runtime.ts';
import { serverVariables } from '../../servers/variables.ts';
import { dataSourceOf, runStatements, type Side } from '../side.ts';
import { readCounts, type Counts } from './counts.ts';
import { readStatements } from './read-statements.ts';
import { selectStatements } from './select-statements.ts';

/** Memory of a process that runs a file, in KiB, and its time. */
const limits = { memory: 6_500_000, time: '300s' };

/** Where files run. */
export interface Place {
  /** The directory of the tests. */
  readonly tests: string;
  /** Statements and what the judge logs lie here. */
  readonly scratch: string;
  /** The program that `buildJudge` made. */
  readonly judge: string;
  readonly server: Side;
}

/** Builds the judge of the engine, whose tests run on MariaDB and on the engine, in `directory`. */
export async function buildJudge(directory: string): Promise<string> {
  mkdirSync(directory, { recursive: true });
  const program = join(directory, 'judge.test');
  await requireCommand('go', ['test', '-c', '-o', program, './fakemysql/enginejudge'], { directory: runtime, environment: goEnvironment });
  return program;
}

/** What came of a file. */
export interface FileReport {
  /** None where the process did not come to its end: it used up memory or time, or panicked. */
  readonly counts: Counts | undefined;
  /** Where everything is told that is different. */
  readonly log: string;
  /** What the process said in the end. */
  readonly end: string;
}

/** Runs the statements of a file on MariaDB and on the engine, in a process of its own. */
export async function runFile(name: string, { tests, scratch, judge, server }: Place): Promise<FileReport> {
  const [statements, log] = [join(scratch, `${name}.json`), join(scratch, `${name}.txt`)];
  writeFileSync(statements, JSON.stringify(readTest(join(tests, `${name}.test`))));
  await dropDatabases(server);
  const words = [
    '-c',
    `ulimit -v ${limits.memory}; exec "$@"`,
    'bash',
    judge,
    '-test.run=^TestSuite$',
    '-test.v',
    `-test.timeout=${limits.time}`,
  ];
  const { stdout, stderr } = await runCommand('bash', words, {
    directory: runtime,
    environment: { ENGINE_SUITE: statements, [serverVariables.mariadb]: dataSourceOf(server, '') },
  });
  writeFileSync(log, stdout + stderr);
  const end = /^(?:panic|fatal error|runtime): .*|^--- FAIL.*\n.*/m.exec(stdout + stderr)?.[0] ?? 'without a word';
  return { counts: readCounts(stdout), log, end };
}

/** The statements of a test, without those of another character set than UTF-8. */
function readTest(path: string): readonly string[] {
  return selectStatements(readStatements(readFileSync(path, 'utf8'))).filter((statement) => !statement.includes('\u{fffd}'));
}

/** Drops what the file before has left. */
async function dropDatabases(server: Side): Promise<void> {
  const all = await runStatements(
    server,
    "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')",
  );
  const names = all.split('\n').filter(Boolean);
  if (names.length > 0) await runStatements(server, names.map((name) => `DROP DATABASE \`${name}\``).join('; '));
}
