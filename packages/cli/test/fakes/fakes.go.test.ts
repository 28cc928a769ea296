import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { run } from '@standin/cli';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';
import { withoutServers } from '../../../../scripts/servers/variables.ts';
import { createIo } from '../create-io.ts';
import { readFiles } from '../run-case.ts';

const runtime = join(repository, 'templates', 'fakes', 'runtime');

describeWithGo('gen fake', () => {
  let root = '';
  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-fakes-')));
    cpSync(join(import.meta.dirname, 'input'), root, { recursive: true });
    writeFileSync(join(root, 'go.mod'), readFileSync(join(runtime, 'go.mod'), 'utf8').replace(/^module .*/, 'module example.com/m'));
    copyFileSync(join(runtime, 'go.sum'), join(root, 'go.sum'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const go = (...words: readonly string[]): string =>
    execFileSync('go', words, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...withoutServers, GOFLAGS: '-p=1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  async function gen(...words: readonly string[]): Promise<readonly [number, string]> {
    const printed = { stdout: '', stderr: '' };
    const status = await run(words, createIo({ directory: root, printed }));
    return [status, printed.stderr];
  }

  async function genFake(): Promise<void> {
    expect(await gen('fake', './...')).toEqual([0, expect.stringContaining('0 failed')]);
  }

  it('writes what go vet accepts, for a service of each library, and twice the same', async () => {
    await genFake();
    const first = readFiles(root);
    await genFake();
    expect(readFiles(root)).toEqual(first);
    expect(Object.keys(first).filter((name) => name.endsWith('fake/fakes.go'))).toHaveLength(10);
    go('vet', './...');
  }, 600_000);

  it('has table tests run on them, which come out the same the next time, and keep what people write', async () => {
    // The cases of their contract tests are a user's once they are there, and were written for another back end.
    for (const name of ['odd', 'transfer']) rmSync(join(root, name, `${name}fake`), { recursive: true });
    expect(await gen('fake', '--mysql-backend', 'sqlmock', './odd', './transfer')).toMatchObject([0, expect.stringContaining('0 failed')]);
    expect(await gen('tests', '--write', './...')).toEqual([0, expect.stringMatching(/^wrote \d+ tests in \d+ files$/m)]);
    const tests = join(root, 'transfer', 'service_test.go');
    const written = readFileSync(tests, 'utf8');
    expect(written).toContain('f := transferfake.New(t)');
    go('vet', './...');
    const run = go('test', '-race', '-v', './odd', './transfer');
    expect(run.match(/^ +--- PASS: TestService_(?:History|Open|Balance|Transfer)\/\S+_fails /gm)).toHaveLength(9);
    writeFileSync(tests, written.replace('name: "cache.Get fails",', 'name: "no cache", // as last week'));
    expect(await gen('tests', '--write', './...')).toEqual([0, 'nothing to add\n']);
    expect(readFileSync(tests, 'utf8')).toContain('name: "no cache", // as last week');
  }, 1_200_000);

  it('makes a service that works, beside another one, and swaps package variables', () => {
    copyFileSync(join(import.meta.dirname, 'tests', 'service_test.go'), join(root, 'transfer', 'transferfake', 'service_test.go'));
    expect(go('test', '-race', './transfer/transferfake')).toContain('ok');
  }, 600_000);
});
