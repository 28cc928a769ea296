import { mkdirSync } from 'node:fs';
import { treeDirectory } from '../conformance/tree.ts';
import { compareVerdicts, type Comparison } from './compare-verdicts.ts';
import { formatComparison, isPassed } from './format-comparison.ts';
import { knownDifferences } from './known-differences.ts';
import { runStatements, type Side } from './side.ts';
import type { Suite, Verdicts } from './suite.ts';
import { withEngine } from './with-engine.ts';

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
export async function judgeSuite(suite: Suite, real: Side): Promise<boolean> {
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
