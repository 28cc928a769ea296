import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { run } from '@standin/cli';
import { goEnvironment } from '../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../scripts/repository.ts';
import { createIo } from './create-io.ts';
import { readFiles } from './run-case.ts';

const example = join(repository, 'examples', 'bazel');
const distribution = join(repository, 'dist');

/** An action as the rules of the example declare it; paths are as seen from where Bazel carries it out. */
interface Action {
  readonly target: string;
  readonly executable: string;
  readonly arguments: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, string>>;
}

/** What evaluating a workspace gives. */
interface Evaluated {
  /** Files that buildifier would format otherwise. */
  readonly unformatted: readonly string[];
  readonly actions: readonly Action[];
}

/** Evaluates a workspace; repositories are given by name and directory. */
function evaluate(workspace: string, repositories: Readonly<Record<string, string>>): Evaluated {
  const words = Object.entries({ standin: distribution, ...repositories }).map(([name, directory]) => `${name}=${directory}`);
  const options = { cwd: join(import.meta.dirname, 'bazel'), encoding: 'utf8', env: { ...process.env, ...goEnvironment } } as const;
  return JSON.parse(execFileSync('go', ['run', '.', workspace, ...words], options)) as Evaluated;
}

/** Where an input comes from on this machine. */
function sourceOf(input: string, workspace: string, modules: string): string {
  if (input.startsWith('external/modules/')) return join(modules, input.slice('external/modules/'.length));
  if (input.startsWith('external/node/')) return process.execPath;
  return input.startsWith('external/standin/') ? join(distribution, input.slice('external/standin/'.length)) : join(workspace, input);
}

/** Carries an action out in a directory that holds its inputs and nothing else, with its environment and nothing else; gives all files that are new. */
function carryOut(
  { executable, arguments: words, inputs, environment }: Action,
  { root, workspace = example, modules = '' }: { readonly root: string; readonly workspace?: string; readonly modules?: string },
): Readonly<Record<string, string>> {
  for (const input of inputs) {
    mkdirSync(dirname(join(root, input)), { recursive: true });
    copyFileSync(sourceOf(input, workspace, modules), join(root, input));
  }
  execFileSync(join(root, executable), words, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  return Object.fromEntries(Object.entries(readFiles(root)).filter(([name]) => !inputs.includes(name)));
}

describeWithGo('examples/bazel', () => {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'standin-bazel-')));
  const checkout = join(scratch, 'checkout');
  const compiled = join(scratch, 'compiled');
  let evaluated: Evaluated;
  const made: Record<string, string> = {};

  beforeAll(() => {
    evaluated = evaluate(example, {});
    for (const [index, action] of evaluated.actions.entries()) {
      const files = carryOut(action, { root: join(scratch, String(index)) });
      expect({ target: action.target, files: Object.keys(files) }).toEqual({ target: action.target, files: action.outputs });
      Object.assign(made, files);
    }
    for (const directory of [checkout, compiled]) cpSync(example, directory, { recursive: true });
    for (const [name, text] of Object.entries(made)) {
      const place = join(compiled, name.replace('bazel-out/k8-fastbuild/bin/', ''));
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }, 600_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('is parsed by Bazel’s own parser, and as buildifier formats it', () => {
    expect(evaluated.unformatted).toEqual([]);
  });

  it('declares one action a file: no network, no home directory, nothing absolute that exists', () => {
    expect(evaluated.actions.map(({ target, outputs }) => [target, outputs.length])).toEqual([
      ['//:mocks_mocks_sales', 1],
      ['//:mocks_mocks_store', 1],
      ['//:handler_mock', 1],
      ['//clock:clock_mock', 1],
    ]);
    for (const { environment, needs } of evaluated.actions) {
      expect(needs).toEqual({ 'block-network': '1' });
      expect(Object.keys(environment)).not.toContain('HOME');
      expect(Object.values(environment).filter((value) => value.startsWith('/') && !value.startsWith('/not-declared'))).toEqual([]);
    }
  });

  it('declares of the checkout what gen reads, and nothing else', async () => {
    const [store] = evaluated.actions.filter(({ target }) => target.endsWith('mocks_store'));
    const printed = { stdout: '', stderr: '' };
    const words = ['-depfile=../store.d', '-source=store/store.go', '-destination=../store.go'];
    expect(await run(['mock', ...words], createIo({ directory: checkout, printed, variables: store?.environment }))).toBe(0);
    const read: readonly string[] = readFileSync(join(scratch, 'store.d'), 'utf8').match(/(?<=^ {2})\S+/gm) ?? [];
    const declared = store?.inputs.filter((name) => !name.startsWith('external/')) ?? [];
    expect(read.filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !read.includes(name))).toEqual([]);
  });

  it('makes what gen mock makes in the whole checkout', async () => {
    for (const {
      arguments: [, ...words],
      outputs: [output = ''],
      environment,
    } of evaluated.actions) {
      const printed = { stdout: '', stderr: '' };
      const other = words.map((word) => (word.startsWith('-destination=') ? `-destination=${output}` : word));
      const status = await run(other, createIo({ directory: checkout, printed, variables: environment }));
      expect({ status, stderr: printed.stderr }).toEqual({ status: 0, stderr: '' });
      expect(readFileSync(join(checkout, output), 'utf8')).toBe(made[output]);
    }
  });

  it('makes mocks that Go compiles and that implement their interfaces', () => {
    writeFileSync(
      join(compiled, 'mocks', 'implement_test.go'),
      [
        'package mocks\n\nimport (\n\t"net/http"\n\n\t"example.com/shop/clock"\n\t"example.com/shop/store"\n)\n',
        'var (\n\t_ store.Store  = (*MockStore)(nil)\n\t_ store.Sales  = (*MockSales)(nil)\n\t_ http.Handler = (*MockHandler)(nil)\n\t_ clock.Clock  = (*clock.MockClock)(nil)\n)\n',
      ].join('\n'),
    );
    execFileSync('go', ['vet', './...'], { cwd: compiled, env: { ...process.env, ...goEnvironment }, stdio: ['ignore', 'ignore', 'pipe'] });
  });

  it('takes the source of other modules from a module cache that is declared, and from nowhere else', () => {
    const workspace = join(scratch, 'workspace');
    const modules = join(scratch, 'modules');
    const cache = execFileSync('go', ['env', 'GOMODCACHE'], { encoding: 'utf8' }).trim();
    const gomock = 'go.uber.org/mock@v0.6.0';
    for (const name of ['go.mod', 'gomock']) cpSync(join(cache, gomock, name), join(modules, 'mod', gomock, name), { recursive: true });
    cpSync(example, workspace, { recursive: true });
    mkdirSync(join(workspace, 'third'));
    writeFileSync(
      join(workspace, 'third', 'third.go'),
      'package third\n\nimport "go.uber.org/mock/gomock"\n\ntype Third interface{ gomock.Matcher }\n',
    );
    const rule = (name: string, more: string): string => `gen_mock(name = "${name}", out = "${name}.go", source = "third.go"${more})\n`;
    writeFileSync(
      join(workspace, 'third', 'BUILD.bazel'),
      `load("//:defs.bzl", "gen_mock")\n${rule('with', ', modules = ["@modules//:files"], modules_root = "mod"')}${rule('without', '')}`,
    );
    const actions = evaluate(workspace, { modules }).actions.filter(({ target }) => target.startsWith('//third:'));
    const [first, second] = actions.map(
      (action, index) => () => carryOut(action, { root: join(scratch, `third-${index}`), workspace, modules }),
    );
    expect(Object.values(first?.() ?? {})[0]).toContain('func (m *MockThird) Matches(x any) bool {');
    expect(() => second?.()).toThrow('GEN202');
  });
});
