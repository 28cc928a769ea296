import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '@standin/cli';
import { repository } from '../../../scripts/repository.ts';
import { createIo } from './create-io.ts';

let scratch = '';
let module = '';
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'standin-cli-cache-')));
  module = join(scratch, 'module');
  mkdirSync(join(module, '.git'), { recursive: true });
  writeFileSync(join(module, 'go.mod'), 'module example.com/m\n\ngo 1.24\n');
  for (const name of names) writeFileSync(join(module, `${name}.go`), source(name, 'error'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const names = Array.from({ length: 12 }, (_, index) => `store${index}`);
const source = (name: string, result: string): string =>
  `package m\n\n//go:generate mockgen -source=${name}.go -destination=mock_${name}.go -package=m\n\ntype Of${name} interface{ Get(key string) ${result} }\n`;
const caches = (): string => join(scratch, 'caches');

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function gen(words: readonly string[], directory = caches()): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const io = { ...createIo({ directory: module, printed, variables: { GEN_CACHE_DIR: directory } }), build: 'test', now: () => 0 };
  return { status: await run(words, io), ...printed };
}

const cacheFiles = (): readonly string[] => readdirSync(caches()).filter((name) => name.endsWith('.cache'));

describe.each([[['run']], [['run', '-n']], [['check']], [['diff']], [['prune', '--yes']]])('gen %j', (words) => {
  test('prints with a cache, cold and warm, what it prints without', async () => {
    const plain = await gen([...words, '--no-cache']);
    rmSync(join(module, 'mock_store0.go'), { force: true });
    for (const name of names) rmSync(join(module, `mock_${name}.go`), { force: true });
    expect(readdirSync(scratch)).toEqual(['module']);
    expect(await gen(words)).toEqual(plain);
    expect(cacheFiles()).toHaveLength(1);
    const again = await gen(words);
    expect(await gen(words)).toEqual(again);
    expect(await gen([...words, '--no-cache'])).toEqual(again);
  });
});

test('gen fake prints with a cache what it prints with an empty one, whatever changes between two calls', async () => {
  const client = 'package clients\n\nimport "database/sql"\n\ntype Store struct{ DB *sql.DB }\n';
  const changes: readonly (readonly [name: string, text: string])[] = [
    ['clients/clients.go', client],
    ['clients/clients.go', 'package clients\n'],
    ['clients/clients.go', client],
    ['gen.yaml', 'packages: { ./clients: { targets: [fake] } }\n'],
    ['gen.yaml', 'doubles: internal/fakes\n'],
    ['clients/line.go', 'package clients\n\n//go:generate gen fake --fake-package=doubled\n'],
    ['other/other.go', client.replace('clients', 'other')],
  ];
  mkdirSync(join(module, 'clients'));
  mkdirSync(join(module, 'other'));
  const call = ['fake', './...', '--dry-run', '-v'];
  for (const [index, [name, text]] of changes.entries()) {
    const before = await gen(call);
    writeFileSync(join(module, name), text);
    const plain = await gen(call, join(scratch, `empty${index}`));
    expect([name, plain]).not.toEqual([name, before]);
    expect([await gen(call), await gen(call)]).toEqual([plain, plain]);
  }
}, 60_000);

describe('a cache', () => {
  test('that is damaged is as good as none', async () => {
    await gen(['run']);
    const wanted = await gen(['check', '-v']);
    for (const damage of ['', 'standin cache 1', '\0'.repeat(1000)]) {
      for (const name of cacheFiles()) writeFileSync(join(caches(), name), damage);
      expect(await gen(['check', '-v'])).toEqual(wanted);
    }
    for (const name of cacheFiles()) {
      const bytes = readFileSync(join(caches(), name));
      for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 20)) {
        const damaged = Buffer.from(bytes);
        damaged[place] = (damaged[place] ?? 0) ^ 0x55;
        writeFileSync(join(caches(), name), damaged);
        expect(await gen(['check', '-v'])).toEqual(wanted);
      }
    }
  });

  test('that cannot be written is a note with --verbose, and nothing else', async () => {
    const file = join(scratch, 'file');
    writeFileSync(file, '');
    await gen(['run', '--no-cache']);
    const wanted = await gen(['check', '--no-cache', '-v']);
    const ended = await gen(['check', '-v'], join(file, 'caches'));
    expect(ended.status).toBe(0);
    expect(ended.stdout).toBe(wanted.stdout);
    expect(ended.stderr.replace(/^note: the cache in .* cannot be written: .*\n/m, '')).toBe(wanted.stderr);
    expect(ended.stderr).toContain(`note: the cache in ${join(file, 'caches')} cannot be written: ENOTDIR`);
    expect(await gen(['check'], join(file, 'caches'))).toEqual(await gen(['check', '--no-cache']));
  });

  test('is shared by runs at the same time, which do what one does', async () => {
    const start = (): Promise<Ended> =>
      new Promise((resolve) => {
        const env = { ...process.env, GEN_CACHE_DIR: caches(), GOFLAGS: '', NO_COLOR: '1', FORCE_COLOR: '' };
        const child = spawn(join(repository, 'scripts/gen'), ['check'], { cwd: module, env });
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
        child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
        child.on('close', (status) => resolve({ status: status ?? -1, stdout, stderr: stderr.replace(/ in [\d.]+ m?s\n/, '\n') }));
      });
    // The first builds the program where its sources are newer.
    await start();
    await gen(['run', '--no-cache']);
    writeFileSync(join(module, 'store3.go'), source('store3', 'int'));
    const wanted = { status: 1, stdout: expect.stringContaining('mock_store3.go'), stderr: expect.stringContaining('11 up to date') };
    for (const expected of [wanted, wanted]) expect(await Promise.all(Array.from({ length: 8 }, start))).toEqual(Array(8).fill(expected));
    expect(cacheFiles()).toHaveLength(1);
  });
});
