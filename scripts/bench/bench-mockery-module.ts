import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireCommand, runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { compareCounts } from './compare-counts.ts';
import { compareTimes } from './compare-times.ts';
import { createAside } from './create-aside.ts';
import { installMockery, mockeryVersion } from './install-mockery.ts';
import { interleave } from './interleave.ts';
import { limitMemory } from './limit-memory.ts';
import { listMockable, type MockablePackage } from './list-mockable.ts';
import { measureRun } from './measure-run.ts';
import { createOwnCache, gen } from './program.ts';
import type { PinnedModule } from './public-modules.ts';
import { removeDirectives } from './remove-directives.ts';
import { findMocked, outputDirectory, writeRequests } from './write-requests.ts';

/**
 * Every exported interface of a public module that no tool wrote: one `gen run`, which remembers nothing, beside one mockery. Each has a copy of the
 * module to itself. Both are asked for the same interfaces; one that only mockery mocks must be one whose mock does not compile.
 */
export function benchMockeryModule(name: string, module: PinnedModule): Bench {
  return { name, run: (options) => timeModule(name, module, options) };
}

async function timeModule(name: string, module: PinnedModule, { isQuick, report }: BenchOptions): Promise<void> {
  const scratch = treeDirectory('bench', name);
  const [ours, theirs] = [join(scratch, 'ours'), join(scratch, 'theirs')];
  const cache = createOwnCache(name);
  const options = { directory: ours, environment: { ...goEnvironment, ...cache.environment } };
  const peerOptions = { directory: theirs, environment: goEnvironment };
  const packages = await prepareModules(module, [ours, theirs]);
  const asked = packages.flatMap(({ interfaces }) => interfaces).length;
  const mockery = await installMockery();
  const putAside = createAside(join(scratch, 'aside'));
  const prepare = (): void => {
    putAside(join(ours, outputDirectory));
    cache.clear();
  };
  const [their = 0, our = 0] = await interleave(
    [
      { name: 'mockery', prepare: () => putAside(join(theirs, outputDirectory)), run: () => requireCommand(mockery, [], peerOptions) },
      // The status is 1 where an interface is refused.
      { name: 'gen run', prepare, run: () => runCommand(process.execPath, [gen, 'run'], options) },
    ],
    isQuick ? 1 : 3,
  );
  report(
    compareTimes({
      what: `${asked} interfaces of ${packages.length} packages of ${module.path} ${module.version}, by gen.yaml`,
      ours: { name: 'gen run', milliseconds: our },
      other: { name: `mockery ${mockeryVersion}`, milliseconds: their },
      aim: { kind: 'faster', times: 5 },
    }),
  );
  await compareMocks({ ours, theirs, asked, report });
  prepare();
  report(
    limitMemory(`gen run for ${asked} interfaces of ${module.path}`, (await measureRun([gen, 'run'], { ...options, scratch })).mebibytes),
  );
  rmSync(scratch, { recursive: true, force: true });
}

/** Fresh copies of a module, with what both are asked for in each and nothing else; the packages of that. */
async function prepareModules({ path, version }: PinnedModule, roots: readonly [string, string]): Promise<readonly MockablePackage[]> {
  const source = await downloadModule(path, version);
  for (const root of roots) {
    await copyTree(source, root);
    removeDirectives(root);
  }
  const packages = await listMockable(roots[0]);
  roots.forEach((root) => writeRequests(root, packages));
  // mockery reads packages as the compiler left them: to download and compile those once is no part of the comparison.
  const paths = packages.map(({ importPath }) => importPath);
  await requireCommand('go', ['list', '-export', '-compiled', '-deps', ...paths], { directory: roots[1], environment: goEnvironment });
  return packages;
}

interface ComparedMocks {
  readonly ours: string;
  readonly theirs: string;
  readonly asked: number;
  readonly report: BenchOptions['report'];
}

async function compareMocks({ ours, theirs, asked, report }: ComparedMocks): Promise<void> {
  const [mocked, wanted] = [findMocked(ours), [...findMocked(theirs)]];
  const missing = wanted.filter((name) => !mocked.has(name));
  const broken = await countBroken(theirs, missing);
  report(compareCounts('interfaces that mockery mocks', wanted.length, asked));
  report(
    compareCounts(
      `interfaces that gen mocks as well, without ${broken} whose mocks by mockery do not compile`,
      wanted.length - missing.length,
      wanted.length - broken,
    ),
  );
}

/** How many of the mocks the real compiler refuses. */
async function countBroken(root: string, mocks: readonly string[]): Promise<number> {
  if (mocks.length === 0) return 0;
  const directories = new Set(mocks.map((mock) => `./${outputDirectory}/${dirname(mock)}`));
  const { stderr } = await runCommand('go', ['build', '-gcflags=-e', ...directories], { directory: root, environment: goEnvironment });
  return mocks.filter((mock) => stderr.includes(`${outputDirectory}/${mock}.go:`)).length;
}
