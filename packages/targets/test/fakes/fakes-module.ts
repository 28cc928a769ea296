import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';
import { openFakeSource } from '../../src/fakes/fake-source.ts';
import { planFakes, type FakeOptions } from '../../src/fakes/plan-fakes.ts';
import { createFakesView } from '../../src/fakes/view/create-fakes-view.ts';
import type { FakesFileView } from '../../src/fakes/view/fakes-file-view.ts';
import { createPrograms, programOf, workspaceOf } from '../../src/programs.ts';

const runtime = join(repository, 'templates/fakes/runtime');

const options: FakeOptions = {
  doubles: 'internal/doubles',
  fakePackage: '',
  mysqlBackend: 'real',
  mysqlSchema: [],
  fakeContract: false,
  fakeFaults: { 'slow-cache': [{ on: 'redis.*', latency: '1s', times: 2 }] },
};

/** Makes a module in a directory of its own that requires every library of clients, with their sources there. Gives the directory, which is to be removed. */
export function makeFakesModule(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-fakes-')));
  writeFileSync(join(root, 'go.mod'), readFileSync(join(runtime, 'go.mod'), 'utf8').replace(/^module .*/, 'module example.com/m'));
  copyFileSync(join(runtime, 'go.sum'), join(root, 'go.sum'));
  execFileSync('go', ['mod', 'download'], { cwd: root, env: { ...process.env, ...goEnvironment } });
  return root;
}

/** The view of the fakes of a package of such a module; `undefined` where it has none. `loadGrammar` must have been awaited. */
export function fakesViewOf(directory: string): FakesFileView | undefined {
  const tree = createDiskTree();
  const variables = { ...process.env, ...goEnvironment, PWD: directory };
  const machine = { variables, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };
  const sources = { tree, environment: readGoEnvironment(tree, machine), programs: createPrograms() };
  const workspace = workspaceOf(sources, directory, []);
  const location = workspace.locate(directory);
  if (location === undefined) throw new Error(directory);
  const file = { workingDirectory: directory, localPrefixes: [], buildFlags: [], writesPackageComment: true, writesSourceComment: true };
  const { requests } = planFakes({ program: programOf(sources, workspace, undefined), location, options, clients: {}, file });
  const request = requests.find(({ part }) => part === 'fakes');
  if (request === undefined) return undefined;
  const fakeOptions = { ...sources, request };
  const { found } = openFakeSource(fakeOptions);
  return found && createFakesView(fakeOptions, found);
}
