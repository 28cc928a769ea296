import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { OracleRecord } from '../call.ts';
import { compareRecords } from '../compare-records.ts';
import { hasMock, type Comparison, type Expectation, type Pair } from '../comparison.ts';
import { markStale, runProgram } from '../generator.ts';
import { golangOracle, uberOracle, type Oracle } from '../oracle.ts';
import type { CorpusReport } from '../report.ts';
import { runCommand } from '../run-command.ts';
import { goEnvironment } from '../toolchain.ts';
import { copyTree, readText, treeDirectory } from '../tree.ts';
import { parseVetOutput } from '../vet.ts';

/** A module's tree, and what the real mockgen made of the directives in it. */
export interface ModuleRecords {
  readonly corpus: string;
  /** A folder name for the module. */
  readonly name: string;
  /** The module's source as downloaded. */
  readonly source: string;
  readonly oracle: Oracle;
  readonly records: readonly OracleRecord[];
}

/** Go's objections to a package with a mock in it. One `go vet` a package: seldom needed, and other packages must not decide. */
async function vetText(root: string, { directory, destination }: OracleRecord, text: string): Promise<readonly string[]> {
  const path = join(root, destination ?? join(directory, 'standin_mock', 'mock.go'));
  const before = readText(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const result = await runCommand('go', ['vet', '-mod=mod', '.'], { directory: dirname(path), environment: goEnvironment });
  if (before === undefined) {
    rmSync(path);
  } else {
    writeFileSync(path, before);
  }
  return result.exitCode === 0 ? [] : [...parseVetOutput(result.stderr).map(({ message }) => message), result.stderr].slice(0, 3);
}

async function vetPairs(root: string, pairs: readonly Pair[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const findings = new Map<string, readonly string[]>();
  for (const pair of pairs) {
    findings.set(pair.record.id, await vetText(root, pair.record, pair.ours.text ?? ''));
  }
  return findings;
}

/** One step of a longer shell command. */
const leftToGoGenerate = /\bbash -c|\bsh -c .*(?:&&|\|\||;)/;

/** Whether a line names the mockgen that did not judge. */
function namesOther(line: string, oracle: Oracle): boolean {
  return [uberOracle, golangOracle].some(({ module }) => module !== oracle.module && line.includes(`${module}/mockgen`));
}

/** Whether a record comes from a directive that `gen run` is to carry out. */
function isCarriedOut(source: string, oracle: Oracle, { directory, environment }: OracleRecord): boolean {
  const text = readText(join(source, directory, environment?.['GOFILE'] ?? '')) ?? '';
  const line = text.split('\n')[Number(environment?.['GOLINE']) - 1];
  return line !== undefined && !leftToGoGenerate.test(line) && !namesOther(line, oracle);
}

/** What `gen run` leaves in the files that the directives name, beside what mockgen left there last. */
async function compareRun({ corpus, name, source, oracle, records }: ModuleRecords): Promise<Comparison[]> {
  const root = treeDirectory(corpus, `${name}-run`);
  await copyTree(source, root);
  const carriedOut = records.filter(
    (record) => record.destination !== undefined && hasMock(record) && isCarriedOut(source, oracle, record),
  );
  const wanted = new Map(carriedOut.map((record) => [record.destination ?? '', record.text]));
  wanted.forEach((_, destination) => markStale(root, destination));
  const environment = records[0]?.environment?.['GOWORK'] === undefined ? {} : { GOWORK: records[0].environment['GOWORK'] };
  const result = await runProgram('gen', ['run'], { directory: root, environment });
  return [...wanted].map(([destination, text]) => {
    const id = `gen run ${destination}`;
    if (readText(join(root, destination)) === text) {
      return { id, verdict: 'equal' };
    }
    // Under `go generate` the later line wins; `gen run` says so and writes nothing.
    const isPlannedTwice = carriedOut.some((record) => record.destination === destination && record.text !== text);
    return isPlannedTwice && result.stderr.includes('error GEN118: ')
      ? { id, verdict: 'diagnosed' }
      : { id, verdict: 'failed', detail: `not what mockgen leaves; gen run exits ${result.exitCode}` };
  });
}

function describeCommitted({ source, records }: ModuleRecords): string {
  const committed = records.filter(({ destination }) => destination !== undefined && readText(join(source, destination)) !== undefined);
  const same = committed.filter(({ destination, text }) => readText(join(source, destination ?? '')) === text);
  return `mockgen's results are the committed ones ${same.length} of ${committed.length} times`;
}

/** Where mockgen finds no such file, or no interface in it, ours says so. */
function expectationsOf(record: OracleRecord): readonly Expectation[] {
  if (/no such file or directory/.test(record.messages)) {
    return [{ severity: 'error', code: 'GEN501' }];
  }
  return record.exitCode === 0 && !hasMock(record) ? [{ severity: 'error', code: 'GEN107' }] : [];
}

/** Compares every directive of a module, one call each, and then all of them by one `gen run`. */
export async function compareModuleRecords(options: ModuleRecords): Promise<CorpusReport> {
  const { corpus, name, source, oracle, records } = options;
  const root = treeDirectory(corpus, `${name}-ours`);
  await copyTree(source, root);
  const calls = await compareRecords({
    corpus,
    records,
    root,
    expectationsOf,
    compiles: async (record) => (await vetText(root, record, record.text ?? '')).length === 0,
    vet: (pairs) => vetPairs(root, pairs),
  });
  const run = await compareRun(options);
  const refused = records.filter(({ exitCode }) => exitCode !== 0).length;
  const left = records.filter((record) => !isCarriedOut(source, oracle, record)).length;
  const notes = [`${records.length} calls, ${refused} refused by mockgen; ${left} not for gen run`, describeCommitted(options)];
  return { corpus: name, comparisons: [...calls, ...run], notes };
}
