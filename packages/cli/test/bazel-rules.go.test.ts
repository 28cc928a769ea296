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

/** Where an input comes from on this machine. */
function sourceOf(input: string): string {
  if (input.startsWith('external/node/')) return process.execPath;
  return input.startsWith('external/standin/') ? join(distribution, input.slice('external/standin/'.length)) : join(example, input);
}

/** Carries an action out in a directory that holds its inputs and nothing else, with its environment and nothing else; gives all files that are new. */
function carryOut({ executable, arguments: words, inputs, environment }: Action, root: string): Readonly<Record<string, string>> {
  for (const input of inputs) {
    mkdirSync(dirname(join(root, input)), { recursive: true });
    copyFileSync(sourceOf(input), join(root, input));
  }
  execFileSync(join(root, executable), words, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  return Object.fromEntries(Object.entries(readFiles(root)).filter(([name]) => !inputs.includes(name)));
}

describeWithGo('examples/bazel', () => {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'standin-bazel-')));
  const checkout = join(scratch, 'checkout');
  const compiled = join(scratch, 'compiled');
  let evaluated: { readonly unformatted: readonly string[]; readonly actions: readonly Action[] };
  const made: Record<string, string> = {};

  beforeAll(() => {
    const options = { cwd: join(import.meta.dirname, 'bazel'), encoding: 'utf8', env: { ...process.env, ...goEnvironment } } as const;
    evaluated = JSON.parse(execFileSync('go', ['run', '.', example, `standin=${distribution}`], options)) as typeof evaluated;
    for (const [index, action] of evaluated.actions.entries()) {
      const files = carryOut(action, join(scratch, String(index)));
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
  }, 300_000);
});
