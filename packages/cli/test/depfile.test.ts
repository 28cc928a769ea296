import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { run } from '@standin/cli';
import { formatDepfile } from '@standin/engine';
import { builtProgram } from '../../../scripts/reliability/run-gen.ts';
import { repository } from '../../../scripts/repository.ts';
import { createIo } from './create-io.ts';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const describeWith = (program: string): typeof describe.skip => (isThere(program) ? describe : describe.skip);

const store = 'package store\n\nimport (\n\t"io"\n\n\t"example.com/m/clock"\n)\n\ntype Store interface {\n\tio.Closer\n\tclock.Clock\n}\n';
const odd = ['clock/a b.go', 'clock/c$d.go', 'clock/e#f.go', 'clock/g:h.go', 'clock/i\\ j.go', 'clock/k[l].go'];
const files: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/m\n\ngo 1.24\n',
  'store/store.go': store,
  'store/other.txt': '',
  'clock/clock.go': 'package clock\n\ntype Clock interface{ Now() int64 }\n',
  'elsewhere/e.go': 'package elsewhere\n',
  ...Object.fromEntries(odd.map((name) => [name, 'package clock\n'])),
};

/** The module in a new directory, made by `words`, with everything older than what was made. */
async function prepare(words: readonly string[], more: Readonly<Record<string, string>>): Promise<string> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-depfile-')));
  for (const [name, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const printed = { stdout: '', stderr: '' };
  const variables = { GOROOT: '/nonexistent/go', PATH: '/nonexistent/bin', HOME: '/nonexistent' };
  expect(await run(words, createIo({ directory: root, printed, variables }))).toBe(0);
  for (const name of Object.keys({ ...files, ...more })) setTime(root, name, 2);
  return root;
}

/** Sets the time of a file, in hours ago. */
function setTime(root: string, name: string, hours: number): void {
  const seconds = Date.now() / 1000 - hours * 3600;
  utimesSync(join(root, name), seconds, seconds);
}

const inputs = ['go.mod', 'store/store.go', 'clock/clock.go', ...odd];

describeWith('make')('GNU make with a depfile', () => {
  const rule = 'mocks/store.go:\n\t@echo made\n\t@touch $@\n-include build/store.d\n';
  let root: string;
  const make = (): string => execFileSync('make', ['-s'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  beforeAll(async () => {
    const words = ['mock', '-depfile=build/store.d', '-source=store/store.go', '-destination=mocks/store.go'];
    root = await prepare(words, { Makefile: rule });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('makes nothing where nothing changed, and nothing where what was not read did', () => {
    expect(make()).toBe('');
    for (const name of ['store/other.txt', 'elsewhere/e.go']) {
      setTime(root, name, 0);
      expect([name, make()]).toEqual([name, '']);
    }
  });

  it.each(inputs)('makes again where %s changed, once', (name) => {
    setTime(root, 'mocks/store.go', 1);
    setTime(root, name, 0.5);
    expect([make(), make()]).toEqual(['made\n', '']);
    setTime(root, name, 2);
  });

  it.each(odd)('makes again where %s is gone', (name) => {
    rmSync(join(root, name));
    expect(make()).toBe('made\n');
    writeFileSync(join(root, name), 'package clock\n');
    setTime(root, name, 2);
  });
});

describeWith('make')('GNU make with the depfile of a whole run and a stamp', () => {
  let root: string;
  const make = (): string => execFileSync('make', ['-s'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  beforeAll(async () => {
    const words = ['run', '-q', '--depfile', 'gen.d', '--depfile-target=gen.stamp'];
    root = await prepare(words, { Makefile: 'gen.stamp:\n\t@echo made\n\t@touch $@\n-include gen.d\n', 'gen.yaml': 'packages: [./...]\n' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('makes again where a Go file, go.mod or gen.yaml changed, and what it wrote is no reason', () => {
    expect([make(), make()]).toEqual(['made\n', '']);
    for (const name of [...inputs, 'elsewhere/e.go', 'gen.yaml']) {
      setTime(root, 'gen.stamp', 1);
      setTime(root, name, 0.5);
      expect([name, make(), make()]).toEqual([name, 'made\n', '']);
      setTime(root, name, 2);
    }
    for (const name of ['store/mocks/store_mock.go', 'store/other.txt']) {
      expect([name, existsSync(join(root, name))]).toEqual([name, true]);
      setTime(root, name, 0);
      expect([name, make()]).toEqual([name, '']);
    }
  });
});

describeWith('make')('the Makefile of docs/scale.md', () => {
  it('runs gen where something changed', async () => {
    const [, makefile = ''] = /^```make\n(.*?)^```$/ms.exec(readFileSync(join(repository, 'docs', 'scale.md'), 'utf8')) ?? [];
    const root = await prepare(['list', '--json'], { Makefile: makefile, 'gen.yaml': 'packages: [./store]\n' });
    mkdirSync(join(root, 'bin'));
    writeFileSync(join(root, 'bin', 'gen'), `#!/bin/sh\nexec "${process.execPath}" "${builtProgram}" "$@"\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}` };
    const make = (): readonly string[] =>
      execFileSync('make', [], { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).match(/gen \w+/g) ?? [];
    expect([make(), make()]).toEqual([['gen run', 'gen mock'], []]);
    expect(existsSync(join(root, 'mocks', 'clock.go'))).toBe(true);
    for (const name of ['gen.stamp', 'mocks/clock.go']) setTime(root, name, 1);
    setTime(root, 'store/store.go', 0.5);
    expect([make(), make()]).toEqual([['gen run'], []]);
    rmSync(root, { recursive: true, force: true });
  });
});

describeWith('ninja')('ninja with a depfile', () => {
  // Ninja reads a depfile when the command has ended, and remembers what it says.
  const manifest = 'rule gen\n  command = cp saved.d store.d && touch $out\n  depfile = store.d\n  deps = gcc\nbuild mocks/store.go: gen\n';
  let root: string;
  const ninja = (): boolean => !execFileSync('ninja', [], { cwd: root, encoding: 'utf8' }).includes('no work to do');
  beforeAll(async () => {
    const words = ['mock', '-depfile=saved.d', '-source=store/store.go', '-destination=mocks/store.go'];
    root = await prepare(words, { 'build.ninja': manifest });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('makes again where an input changed or is gone, and not otherwise', () => {
    expect([ninja(), ninja()]).toEqual([true, false]);
    setTime(root, 'elsewhere/e.go', 0);
    expect(ninja()).toBe(false);
    // A backslash in a name is beyond it.
    for (const name of inputs.filter((each) => !each.includes('\\'))) {
      setTime(root, name, -1);
      expect([name, ninja()]).toEqual([name, true]);
      setTime(root, name, 2);
    }
    rmSync(join(root, 'clock/a b.go'));
    expect(ninja()).toBe(true);
  });
});

describe('the file of --depfile', () => {
  test.each([
    [['mock', '-depfile=store.d', '-source=store/store.go', '-destination=mocks/store.go']],
    [['stub', '-depfile=store.d', '-out=mocks/store.go', 'store/store.go']],
  ])('of gen %j is replaced where gen wrote it, and only there', async (words) => {
    const root = await prepare(words, {});
    const again = (text: string): Promise<number> => {
      writeFileSync(join(root, 'store.d'), text);
      return run(words, createIo({ directory: root, printed: { stdout: '', stderr: '' } }));
    };
    const written = readFileSync(join(root, 'store.d'), 'utf8');
    for (const text of [
      '',
      written,
      formatDepfile(['other'], ['a b', 'c']),
      formatDepfile(['C:/x'], ['C:/y z']).replaceAll('\n', '\r\n'),
    ]) {
      expect(await again(text)).toBe(0);
      expect(readFileSync(join(root, 'store.d'), 'utf8')).toContain('mocks/store.go: \\\n');
    }
    for (const text of ['package store\n', 'name: value\n', 'all: test\n', 'all: test\ntest:\n\tgo test\n', 'a b: c\n\nd:\n', '# c\n']) {
      expect([text, await again(text)]).toEqual([text, 1]);
      expect(readFileSync(join(root, 'store.d'), 'utf8')).toBe(text);
    }
    rmSync(root, { recursive: true, force: true });
  });
});
