import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { compareCounts } from './compare-counts.ts';
import { compareTimes } from './compare-times.ts';
import { interleave } from './interleave.ts';
import { createOwnCache, gen } from './program.ts';
import type { PinnedModule } from './public-modules.ts';

// A file that changed less than two seconds before a run is read by it, whatever its times say.
const settling = 2_500;

/** A public module that did not change since the last run: `gen check` beside the start of Node, and beside itself without a cache. */
export function benchUnchanged(module: PinnedModule): Bench {
  return { name: 'unchanged', run: (options) => timeUnchanged(module, options) };
}

async function timeUnchanged({ path, version }: PinnedModule, { isQuick, report }: BenchOptions): Promise<void> {
  const root = treeDirectory('bench', 'unchanged');
  await copyTree(await downloadModule(path, version), root);
  mkdirSync(join(root, '.git'));
  const empty = join(root, '..', 'empty.cjs');
  writeFileSync(empty, '');
  const options = { directory: root, environment: { ...goEnvironment, ...createOwnCache('unchanged').environment } };
  const run = (...args: readonly string[]) => runCommand(process.execPath, args, options);
  await run(gen, 'run');
  await setTimeout(settling);
  for (let time = 0; time < 2; time++) await run(gen, 'check');
  const [node = 0, cached = 0, uncached = 0] = await interleave(
    [
      { name: 'node', run: () => run(empty), runs: 5 },
      { name: 'gen check', run: () => run(gen, 'check'), runs: 5 },
      { name: 'gen check --no-cache', run: () => run(gen, 'check', '--no-cache') },
    ],
    isQuick ? 2 : 5,
  );
  const ours = { name: 'gen check', milliseconds: cached };
  const what = `gen check of ${path} ${version} with nothing changed`;
  report(
    compareTimes({
      what: `${what}, beside the start of Node`,
      ours,
      other: { name: 'node', milliseconds: node },
      aim: { kind: 'atMost', times: 4 },
    }),
  );
  report(compareTimes({ what, ours, other: { name: '--no-cache', milliseconds: uncached } }));
  const [one, other] = [await run(gen, 'check', '-q'), await run(gen, 'check', '-q', '--no-cache')];
  const isSame = one.stdout === other.stdout && one.stderr === other.stderr && one.exitCode === other.exitCode;
  report(compareCounts('runs that say the same with a cache as without', isSame ? 1 : 0, 1));
  rmSync(root, { recursive: true, force: true });
}
