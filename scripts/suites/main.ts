import { mkdirSync } from 'node:fs';
import { treeDirectory } from '../conformance/tree.ts';
import { withServers } from '../contract/with-servers.ts';
import { serverVariables } from '../servers/variables.ts';
import { compareVerdicts, type Comparison } from './compare-verdicts.ts';
import { formatComparison, isPassed } from './format-comparison.ts';
import { gorm } from './gorm.ts';
import { knownDifferences } from './known-differences.ts';
import { migrations } from './migrations.ts';
import { publicSuites } from './public-suites.ts';
import { readSide, runStatements, type Side } from './side.ts';
import type { Suite, Verdicts } from './suite.ts';
import { withEngine } from './with-engine.ts';

const suites: readonly Suite[] = [...publicSuites, ...migrations, gorm];

function choose(args: readonly string[]): readonly Suite[] {
  const names = args.filter((argument) => !argument.startsWith('-'));
  const unknown = names.filter((name) => suites.every((suite) => suite.name !== name));
  if (unknown.length > 0) throw new Error(`no suite ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}`);
  if (names.length > 0) return suites.filter(({ name }) => names.includes(name));
  return args.includes('--long') ? suites : suites.filter(({ isHeavy }) => !isHeavy);
}

/** Runs a suite, or some of its tests, on a database of its own, which goes in the end. */
async function runOn(side: Side, suite: Suite, directory: string, tests?: readonly string[]): Promise<Verdicts> {
  const database = `suite_${process.pid}`;
  await runStatements(side, `CREATE DATABASE ${database}`);
  try {
    return await suite.run(directory, side, database, tests);
  } finally {
    await runStatements(side, `DROP DATABASE ${database}`);
  }
}

/** Runs a suite on both, and what differs once more: some tests go by the clock, and fail now and then on either side. */
async function compareOn(suite: Suite, real: Side, engine: Side): Promise<Comparison> {
  const directory = await suite.prepare();
  const known = knownDifferences[suite.name] ?? {};
  const theirs = await runOn(real, suite, directory);
  const ours = await runOn(engine, suite, directory);
  const comparison = compareVerdicts(theirs, ours, known);
  const again = [...new Set(comparison.different.map(({ test }) => test.replace(/\/.*/, '')))];
  if (again.length === 0) return comparison;
  process.stdout.write(`${suite.name}: once more ${again.join(', ')}\n`);
  const theirsAgain = await runOn(real, suite, directory, again);
  const oursAgain = await runOn(engine, suite, directory, again);
  return compareVerdicts(new Map([...theirs, ...theirsAgain]), new Map([...ours, ...oursAgain]), known);
}

/** Whether a suite says the same of both. Prints what it says. */
async function judge(suite: Suite, real: Side): Promise<boolean> {
  try {
    const scratch = treeDirectory('suites', 'engine-server');
    mkdirSync(scratch, { recursive: true });
    const comparison = await withEngine(scratch, (engine) => compareOn(suite, real, engine));
    process.stdout.write(formatComparison(suite.name, comparison));
    return isPassed(comparison);
  } catch (error) {
    process.stdout.write(`${suite.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

/** Runs suites of others on MariaDB and on the in-memory MySQL: `main.ts [suite ...] [--long]`. The exit status says whether both come to the same. */
async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  await withServers(
    async (environment) => {
      const real = readSide('MariaDB', process.env[serverVariables.mariadb] ?? environment[serverVariables.mariadb] ?? '');
      for (const suite of chosen) if (!(await judge(suite, real))) process.exitCode = 1;
    },
    ['mariadb'],
  );
}

await main();
