import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../fuzz/random.ts';
import type { KilledCommand } from './killed-command.ts';
import { makeTree, putFiles, readTree } from './make-tree.ts';
import { builtProgram, runGen, startProgram } from './run-gen.ts';

/** What killing runs came to. */
export interface KillReport {
  kills: number;
  /** Runs that were killed when some outputs were new and others old. */
  midway: number;
  /** Runs that were killed with a temporary file open. */
  littered: number;
  /** Outputs that were neither old nor new, litter after the next run, runs that did not end right. */
  readonly problems: string[];
}

/** What is in the tree with the sources of each version, after runs that nobody kills: the second time, since what a file was before may show in it. */
async function makeVersions(root: string, { sources, words }: KilledCommand): Promise<readonly Readonly<Record<string, string>>[]> {
  const versions: Readonly<Record<string, string>>[] = [];
  for (const version of [0, 1, 0, 1] as const) {
    putFiles(root, sources(version));
    const { status, stderr } = await runGen(root, ...words);
    if (status !== 0) throw new Error(stderr);
    versions.push(readTree(root));
  }
  return versions.slice(2);
}

/** When a run that nobody kills writes its first output, and its last, in milliseconds after its start. */
async function measureWriting(root: string, command: KilledCommand): Promise<{ readonly first: number; readonly last: number }> {
  putFiles(root, command.sources(0));
  const outputs = [command.firstOutput, command.lastOutput].map((name) => join(root, name));
  const modified = (): readonly number[] => outputs.map((file) => statSync(file).mtimeMs);
  const before = modified();
  const start = performance.now();
  const times: number[] = [];
  const poll = setInterval(() => {
    for (const [index, time] of modified().entries()) if (time !== before[index]) times[index] ??= performance.now() - start;
  }, 1);
  const { status } = await runGen(root, ...command.words);
  clearInterval(poll);
  if (status !== 0) throw new Error('the measured run failed');
  const end = performance.now() - start;
  return { first: times[0] ?? end / 2, last: times[1] ?? end };
}

/** Kills a run so many milliseconds after it has written its first output, or, where they are negative, so many before the time that it usually takes to. */
async function killOnce(root: string, { words, firstOutput }: KilledCommand, moment: Moment): Promise<void> {
  const modified = (): number => statSync(join(root, firstOutput)).mtimeMs;
  const before = modified();
  const start = performance.now();
  const { child, ended } = startProgram(root, [process.execPath, builtProgram, ...words]);
  let due = moment.delay < 0 ? start + moment.usual + moment.delay : Infinity;
  const poll = setInterval(() => {
    if (due === Infinity && modified() !== before) due = performance.now() + moment.delay;
    if (performance.now() >= due) child.kill('SIGKILL');
  }, 1);
  await ended;
  clearInterval(poll);
}

interface Moment {
  readonly delay: number;
  /** When the first output is usually written, after the start. */
  readonly usual: number;
}

const isLitter = (path: string): boolean => path.endsWith('.tmp');

/** How often to kill, by which seed, and after how many milliseconds not to begin another time. */
export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  readonly budget?: number;
}

/** Kills a command that writes with SIGKILL at random moments of the time in which it writes, each on a tree whose every output changes, and runs it again after each. */
export async function killRuns(command: KilledCommand, { seed, kills, budget = Infinity }: KillOptions): Promise<KillReport> {
  const random = createRandom(seed, 0);
  const root = makeTree(command.start);
  const end = performance.now() + budget;
  const report: KillReport = { kills: 0, midway: 0, littered: 0, problems: [] };
  try {
    const versions = await makeVersions(root, command);
    const { first, last } = await measureWriting(root, command);
    for (; report.kills < kills && performance.now() < end; report.kills++) {
      const [before = {}, after = {}] = report.kills % 2 === 0 ? versions : versions.toReversed();
      putFiles(root, command.sources(report.kills % 2 === 0 ? 1 : 0));
      const delay = (random.below(1000) / 1000) * (random.oneIn(4) ? -first * 0.1 : last - first);
      await killOnce(root, command, { delay, usual: first });
      inspect(readTree(root), { command, before, after, report });
      await inspectNextRun(root, { command, before, after, report });
    }
    return report;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function inspectNextRun(root: string, { command, after: wanted, report: { kills, problems } }: Inspection): Promise<void> {
  const { status, stderr } = await runGen(root, ...command.words);
  if (status !== 0) problems.push(`the run after kill ${kills} ended with ${status}: ${stderr}`);
  const left = readTree(root);
  for (const path of Object.keys({ ...wanted, ...left })) {
    if (left[path] !== wanted[path]) problems.push(`after kill ${kills} and a run: ${path}`);
  }
}

interface Inspection {
  readonly command: KilledCommand;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly report: KillReport;
}

function inspect(tree: Readonly<Record<string, string>>, { command, before, after, report }: Inspection): void {
  const outputs = Object.keys(after).filter((path) => after[path] !== before[path] && command.isOutput(path));
  for (const path of outputs) {
    if (tree[path] !== before[path] && tree[path] !== after[path]) report.problems.push(`torn: ${path}`);
  }
  const made = outputs.filter((path) => tree[path] === after[path]).length;
  if (made > 0 && made < outputs.length) report.midway++;
  if (Object.keys(tree).some(isLitter)) report.littered++;
}
