import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { builtProgram, startWatch, type Watching } from './start-watch.ts';

let program = '';
let base = '';
let directory = '';
let watching: Watching | undefined;

beforeAll(() => {
  program = builtProgram();
}, 120_000);
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'standin-watch-')));
  directory = join(base, 'module');
  write('go.mod', 'module example.com/m\n\ngo 1.22\n');
  write('store/store.go', store('Get(key int) error'));
});
afterEach(async () => {
  await watching?.end('SIGKILL');
  watching = undefined;
  rmSync(base, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), text);
}

const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
const store = (methods: string): string =>
  `package store\n\n//go:generate mockgen -source=$GOFILE -destination=mocks/store.go\n\ntype Store interface{ ${methods} }\n`;

async function start(...words: readonly string[]): Promise<Watching> {
  watching = startWatch(program, { directory, words, variables: { GEN_CACHE_DIR: join(base, 'cache') } });
  await watching.next();
  await watching.settle();
  return watching;
}

test('saving an interface rewrites its mock, once, and the mock starts nothing', async () => {
  const { rounds, next, settle, end } = await start();
  expect(rounds[0]).toMatchObject({ version: 1, command: 'watch', status: 0, round: 1, counts: { written: 1 }, watching: { mocks: 1 } });
  const before = rounds.length;
  write('store/store.go', store('Put(key int) error'));
  expect(await next()).toMatchObject({ changed: ['store/store.go'], files: [{ path: 'store/mocks/store.go', kind: 'written' }] });
  expect(read('store/mocks/store.go')).toContain(') Put(key int) error {');
  await settle();
  expect(rounds.length).toBe(before + 1);
  expect(await end('SIGINT')).toBe(130);
});

test('a save by rename, as editors do it', async () => {
  const { next } = await start();
  write('store/.store.go.swp', 'whatever');
  write('store/store.go~', store('Put() error'));
  renameSync(join(directory, 'store/store.go~'), join(directory, 'store/store.go'));
  await next(({ counts }) => counts['written'] === 1);
  expect(read('store/mocks/store.go')).toContain(') Put() error {');
});
