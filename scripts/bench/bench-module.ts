import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nameMockgenInTree } from '../conformance/go-generate.ts';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment, mockgenDirectory } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { compareCounts } from './compare-counts.ts';
import { compareTimes } from './compare-times.ts';
import { interleave } from './interleave.ts';
import { limitMemory } from './limit-memory.ts';
import { findMockFiles, makeStale, readMocks } from './mock-files.ts';
import { measureRun } from './measure-run.ts';
import { createOwnCache, gen } from './program.ts';
import type { PinnedModule } from './public-modules.ts';

/** A public module whose directives are timed. */
export interface TimedModule {
  readonly name: string;
  readonly module: PinnedModule;
  readonly rounds: number;
}

/**
 * All directives of a module: one `gen run`, which remembers nothing, beside one `go generate` that finds mockgen already built. Both write every file
 * anew; the files have to be the same.
 */
export function benchModule(timed: TimedModule): Bench {
  return { name: timed.name, run: (options) => timeModule(timed, options) };
}

async function timeModule({ name, module: { path, version }, rounds }: TimedModule, { isQuick, report }: BenchOptions): Promise<void> {
  const root = treeDirectory('bench', name);
  await copyTree(await downloadModule(path, version), root);
  nameMockgenInTree(root);
  const files = findMockFiles(root);
  const cache = createOwnCache(name);
  const search = [await mockgenDirectory(), process.env['PATH'] ?? ''].join(delimiter);
  const options = { directory: root, environment: { ...goEnvironment, ...cache.environment, PATH: search } };
  // mockgen asks the go command for package names: what that has to download or to compile once is no part of the comparison.
  const warm = { directory: root, environment: goEnvironment };
  await runCommand('go', ['list', '-e', '-deps', './...'], warm);
  const wanted = new Map<string, string>();
  const prepare = (): void => {
    makeStale(files);
    cache.clear();
  };
  const peer = async (): Promise<void> => {
    await runCommand('go', ['generate', '-run', 'mockgen', './...'], { ...warm, environment: { ...goEnvironment, PATH: search } });
    readMocks(files).forEach((text, file) => wanted.set(file, text));
  };
  const [theirs = 0, ours = 0] = await interleave(
    [
      { name: 'go generate', prepare, run: peer },
      { name: 'gen run', prepare, run: () => runCommand(process.execPath, [gen, 'run'], options), runs: 3 },
    ],
    isQuick ? 1 : rounds,
  );
  report(
    compareTimes({
      what: `all ${wanted.size} mocks of ${path} ${version}`,
      ours: { name: 'gen run', milliseconds: ours },
      other: { name: 'go generate', milliseconds: theirs },
      aim: { kind: 'faster', times: 60 },
    }),
  );
  const made = readMocks(files);
  report(
    compareCounts(
      "files that are mockgen's, byte for byte",
      [...wanted].filter(([file, text]) => made.get(file) === text).length,
      wanted.size,
    ),
  );
  prepare();
  report(limitMemory(`gen run on ${path}`, (await measureRun([gen, 'run'], { ...options, scratch: join(root, '..') })).mebibytes));
  rmSync(root, { recursive: true, force: true });
}
