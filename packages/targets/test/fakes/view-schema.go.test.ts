import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';
import { openFakeSource } from '../../src/fakes/fake-source.ts';
import { planFakes, type FakeOptions } from '../../src/fakes/plan-fakes.ts';
import { createFakesView } from '../../src/fakes/view/create-fakes-view.ts';
import type { FakesFileView } from '../../src/fakes/view/fakes-file-view.ts';
import { createPrograms, programOf, workspaceOf } from '../../src/programs.ts';
import { validateView, type Schema } from '../validate-view.ts';

const templates = join(repository, 'templates/fakes');
const schema = JSON.parse(readFileSync(join(templates, 'fakes-file.schema.json'), 'utf8')) as Schema;

const options: FakeOptions = {
  doubles: 'internal/doubles',
  fakePackage: '',
  mysqlBackend: 'real',
  mysqlSchema: [],
  fakeContract: false,
  fakeFaults: { 'slow-cache': [{ on: 'redis.*', latency: '1s', times: 2 }] },
};

describeWithGo("the views of fakes, for a service of each library, under the templates' schema", () => {
  let root = '';
  beforeAll(async () => {
    await loadGrammar();
    root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-fakes-')));
    cpSync(join(repository, 'packages/cli/test/fakes/input'), root, { recursive: true });
    const module = readFileSync(join(templates, 'runtime/go.mod'), 'utf8').replace(/^module .*/, 'module example.com/m');
    writeFileSync(join(root, 'go.mod'), module);
    copyFileSync(join(templates, 'runtime/go.sum'), join(root, 'go.sum'));
    execFileSync('go', ['mod', 'download'], { cwd: root, env: { ...process.env, ...goEnvironment } });
  }, 600_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function viewOf(directory: string): FakesFileView | undefined {
    const tree = createDiskTree();
    const variables = { ...process.env, ...goEnvironment, PWD: root };
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

  test('each is as the schema says, and all kinds of clients are among them', () => {
    const views = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => viewOf(join(root, name)) ?? []);
    expect(views.flatMap((view) => validateView(view, schema).map((fault) => `${view.package}${fault}`))).toEqual([]);
    const makers = views.flatMap(({ clients }) => clients.flatMap(({ maker }) => Object.entries(maker)));
    const made = new Set(makers.flatMap(([kind, isIt]) => (isIt ? [kind] : [])));
    const unmade = new Set(makers.flatMap(([kind]) => (made.has(kind as never) ? [] : [kind])));
    expect([...unmade]).toEqual([]);
    process.stdout.write(`${views.length} views of fakes compared with the schema, ${made.size} kinds of clients in them\n`);
  }, 600_000);
});
