import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nameMockgenInTree } from '../conformance/go-generate.ts';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment, mockgenDirectory } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import { readHoldings } from '../reliability/read-holdings.ts';
import { startWatch, type Watching } from '../reliability/start-watch.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { compareCounts } from './compare-counts.ts';
import { compareTimes } from './compare-times.ts';
import { findEditedSources, type EditedSource } from './find-edited-sources.ts';
import { interleave } from './interleave.ts';
import { limitTime } from './limit-time.ts';
import { median } from './median.ts';
import { findMockFiles } from './mock-files.ts';
import { watchWithMockgen } from './mockgen-on-save.ts';
import { percentile } from './percentile.ts';
import { createOwnCache, gen, type OwnCache } from './program.ts';
import type { PinnedModule } from './public-modules.ts';
import { timeEdits, type TimedEdits } from './time-edits.ts';

/** What `gen watch` waits where nothing else is asked for, in milliseconds. */
const debounce = 20;
// A file that changed less than two seconds before a run is read by it, whatever its times say.
const settling = 2_500;

/**
 * `gen watch` on a public module whose outputs are up to date: how long until it is ready, beside `gen check`; how long from the save of a source until its
 * mock is replaced; beside it a watcher that runs mockgen. In the end every mock is what it was.
 */
export function benchWatch(name: string, module: PinnedModule): Bench {
  return { name, run: (options) => timeWatch(name, module, options) };
}

/** A module that is watched, and what its environment holds. */
interface WatchedModule {
  readonly root: string;
  readonly what: string;
  readonly cache: OwnCache;
  readonly environment: Readonly<Record<string, string>>;
}

async function timeWatch(name: string, { path, version }: PinnedModule, options: BenchOptions): Promise<void> {
  const root = treeDirectory('bench', name);
  await copyTree(await downloadModule(path, version), root);
  nameMockgenInTree(root);
  mkdirSync(join(root, '.git'));
  const cache = createOwnCache(name);
  const search = [await mockgenDirectory(), process.env['PATH'] ?? ''].join(delimiter);
  const environment = { ...goEnvironment, ...cache.environment, PATH: search };
  const module = { root, what: `${path} ${version}`, cache, environment };
  await runCommand(process.execPath, [gen, 'run'], { directory: root, environment });
  await setTimeout(settling);
  const before = readFiles(findMockFiles(root));
  await timeStart(module, options);
  const sources = findEditedSources(root);
  const ours = await timeOurs(module, sources, options);
  compareStanding(before, root, options);
  await timePeer(module, { sources, ours }, options);
  rmSync(root, { recursive: true, force: true });
}

function readFiles(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function start({ root, environment }: WatchedModule): Watching {
  return startWatch(gen, { directory: root, variables: environment });
}

/** Until it is ready, beside a run of `gen check`, start and end included; both with nothing remembered, and both with all. */
async function timeStart(module: WatchedModule, { isQuick, report }: BenchOptions): Promise<void> {
  const { root, what, cache, environment } = module;
  let watching: Watching | undefined;
  const end = async (): Promise<void> => {
    await watching?.end('SIGTERM');
  };
  const forget = async (): Promise<void> => {
    await end();
    cache.clear();
  };
  const check = (): Promise<unknown> => runCommand(process.execPath, [gen, 'check'], { directory: root, environment });
  const watch = (): Promise<unknown> => (watching = start(module)).next();
  const [coldCheck = 0, warmCheck = 0, warmWatch = 0, coldWatch = 0] = await interleave(
    [
      { name: 'gen check, cold', prepare: forget, run: check },
      { name: 'gen check', run: check },
      { name: 'gen watch', run: watch },
      { name: 'gen watch, cold', prepare: forget, run: watch },
    ],
    isQuick ? 2 : 5,
  );
  await end();
  report(
    compareTimes({
      what: `gen watch of ${what} until it is ready, nothing remembered`,
      ours: { name: 'gen watch', milliseconds: coldWatch },
      other: { name: 'gen check', milliseconds: coldCheck },
      aim: { kind: 'atMost', times: 1.5 },
    }),
  );
  report(
    compareTimes({
      what: `gen watch of ${what} until it is ready, all remembered`,
      ours: { name: 'gen watch', milliseconds: warmWatch },
      other: { name: 'gen check', milliseconds: warmCheck },
    }),
  );
}

/** The edits under `gen watch`, begun some seconds after it was ready. */
async function timeOurs(module: WatchedModule, sources: readonly EditedSource[], { isQuick, report }: BenchOptions): Promise<TimedEdits> {
  const watching = start(module);
  await watching.next();
  // Meanwhile it reads ahead, as it does before anybody has typed a line.
  await setTimeout(settling);
  const edits = isQuick ? 40 : 200;
  const timed = await timeEdits({ sources, edits });
  const { mebibytes = 'unknown' } = readHoldings(watching.child.pid) ?? {};
  await watching.end('SIGTERM');
  const rounds = watching.rounds.slice(1).filter(({ counts }) => counts['written'] === 1);
  const round = median(rounds.map(({ milliseconds }) => milliseconds));
  const beyond = (share: number): number => percentile(timed.times, share) - debounce;
  const what = `save to mock written, ${edits} edits of ${module.what}, beyond the debounce of ${debounce} ms`;
  report(limitTime({ what: `${what}, p50`, milliseconds: beyond(0.5), most: 30, details: `the round itself ${round} ms` }));
  const details = `slowest ${beyond(1).toFixed(1)} ms; gen watch holds ${mebibytes} MiB after the edits`;
  report(limitTime({ what: `${what}, p95`, milliseconds: beyond(0.95), most: 60, details }));
  report(compareCounts('edits after which the mock has the new method', timed.right, edits));
  return timed;
}

function compareStanding(before: ReadonlyMap<string, string>, root: string, { report }: BenchOptions): void {
  const after = readFiles(findMockFiles(root));
  const same = [...after].filter(([file, text]) => before.get(file) === text).length;
  const all = new Set([...before.keys(), ...after.keys()]).size;
  report(compareCounts('mocks that are as they were before all edits, byte for byte', same, all));
}

/** What has gone before when the peer's turn comes. */
interface PeerOptions {
  readonly sources: readonly EditedSource[];
  readonly ours: TimedEdits;
}

/** The first of the same edits under a watcher that runs mockgen. */
async function timePeer(
  { root, what, environment }: WatchedModule,
  { sources, ours }: PeerOptions,
  { isQuick, report }: BenchOptions,
): Promise<void> {
  // mockgen asks the go command for package names: what that has to download or to compile once is no part of the comparison.
  await runCommand('go', ['list', '-e', '-deps', './...'], { directory: root, environment });
  const peer = watchWithMockgen({ files: sources.map(({ source }) => source), debounce, environment });
  const theirs = await timeEdits({ sources, edits: isQuick ? 3 : 10, settle: peer.settle });
  peer.close();
  report(
    compareTimes({
      what: `save to mock written in ${what}, debounce included, p50`,
      ours: { name: 'gen watch', milliseconds: median(ours.times) },
      other: { name: 'a watcher that runs mockgen', milliseconds: median(theirs.times) },
      aim: { kind: 'faster', times: 1 },
    }),
  );
}
