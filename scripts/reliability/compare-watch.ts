import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../fuzz/random.ts';
import { fillPristine } from './compare-caches.ts';
import { compareTrees } from './compare-trees.ts';
import { editWorld } from './edit-world.ts';
import { makeTree, readTree } from './make-tree.ts';
import { builtProgram, startProgram } from './run-gen.ts';
import { startWatch, type RoundLine, type Watching } from './start-watch.ts';

/** What random edits under `gen watch` came to. */
export interface WatchReport {
  edits: number;
  /** Edits after which something was written or removed. */
  eventful: number;
  /** Where what `gen watch` left is not what a cold run makes. */
  readonly problems: string[];
}

/** By which seed, how many edits, and after how many milliseconds not to make another. */
export interface WatchOptions {
  readonly seed: number;
  readonly edits: number;
  readonly budget?: number;
}

const editsOfHistory = 12;
const sentinel = 'settled.go';

/** A repository that is watched, another that gets the same edits and cold runs, and what is known of both. */
interface Twins {
  readonly base: string;
  readonly watched: string;
  readonly cold: string;
  readonly words: readonly string[];
  readonly watching: Watching;
  readonly history: string[];
}

/**
 * Edits a repository at random under `gen watch`, and its twin in the same way; after each edit both hold the same files where a cold `gen run` (and `gen prune` under
 * --prune) works on the twin, and the same errors stand. After a dozen edits both are as they come again.
 */
export async function compareWatch({ seed, edits, budget = Infinity }: WatchOptions): Promise<WatchReport> {
  const base = makeTree({});
  const report: WatchReport = { edits: 0, eventful: 0, problems: [] };
  const end = performance.now() + budget;
  let twins: Twins | undefined;
  try {
    fillPristine(join(base, 'pristine'));
    for (; report.edits < edits && performance.now() < end && report.problems.length === 0; report.edits++) {
      if (twins === undefined || report.edits % editsOfHistory === 0) {
        await twins?.watching.end('SIGTERM');
        twins = await startTwins(base, createRandom(seed, report.edits).oneIn(2));
      }
      await edit(twins, report, seed);
    }
    return report;
  } finally {
    await twins?.watching.end('SIGKILL');
    rmSync(base, { recursive: true, force: true });
  }
}

async function startTwins(base: string, prunes: boolean): Promise<Twins> {
  const [watched, cold] = [join(base, 'watched'), join(base, 'cold')];
  for (const root of [watched, cold]) {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root);
    cpSync(join(base, 'pristine'), join(root, 'world'), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  }
  // An edit takes several steps, which are to be one change.
  const words = ['--debounce=100', ...(prunes ? ['--prune'] : [])];
  const watching = startWatch(builtProgram, { directory: watched, words, variables: { GEN_CACHE_DIR: join(base, 'cache') } });
  await watching.next();
  const twins = { base, watched, cold, words, watching, history: [`gen watch ${words.join(' ')}`] };
  await settle(twins);
  await runCold(twins);
  return twins;
}

/** Changes a file of its own until a round that has seen the change has nothing left to do; gives that round. */
async function settle({ watched, watching }: Twins): Promise<{ readonly round: RoundLine; readonly isEventful: boolean }> {
  let isEventful = false;
  for (let count = watching.rounds.length; ; count++) {
    writeFileSync(join(watched, sentinel), `package settled // ${count}\n`);
    const round = await watching.next((each) => {
      isEventful ||= hasDone(each);
      return each.changed.includes(sentinel);
    });
    if (!hasDone(round)) return { round, isEventful };
  }
}

function hasDone({ counts }: RoundLine): boolean {
  return (counts['written'] ?? 0) + (counts['removed'] ?? 0) > 0;
}

async function runCold({ cold, words }: Twins): Promise<number | null> {
  const call = (...line: readonly string[]): ReturnType<typeof startProgram>['ended'] =>
    startProgram(cold, [process.execPath, builtProgram, ...line, '--no-cache'], { GOFLAGS: '', GOWORK: '', GEN_FORMAT: '' }).ended;
  writeFileSync(join(cold, sentinel), 'package settled\n');
  const { status } = await call('run');
  if (words.includes('--prune')) await call('prune', '--yes');
  return status;
}

async function edit(twins: Twins, report: WatchReport, seed: number): Promise<void> {
  const { watched, cold, history } = twins;
  const [done, again] = [watched, cold].map((root) => editWorld({ root: join(root, 'world'), random: createRandom(seed, report.edits) }));
  history.push(done ?? '');
  const { round, isEventful } = await settle(twins);
  if (isEventful) report.eventful++;
  const status = await runCold(twins);
  const differences = compareTrees(readTree(watched), readTree(cold)).filter((line) => !line.startsWith(sentinel));
  const isSameStatus = round.status === status;
  if (differences.length === 0 && isSameStatus && done === again) return;
  const told = isSameStatus ? '' : `status ${round.status}, cold ${String(status)}: ${JSON.stringify(round.diagnostics)}`;
  report.problems.push([`edit ${report.edits}`, ...history, again ?? '', ...differences, told].join('\n'));
}
