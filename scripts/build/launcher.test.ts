import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repository } from '../repository.ts';
import { buildLaunchers } from './build-launchers.ts';

const run = promisify(execFile);

const bundle = `
const { basename } = require('node:path');
function greet(word) { return 'é'.length + ' ' + word; }
process.stdout.write([basename(process.argv[1]), basename(__filename), basename(__dirname), greet(process.argv[2]), exports === module.exports].join(' '));
`;

describe('the launcher', () => {
  let directory: string;
  let userCache: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'standin-launcher-'));
    userCache = join(directory, 'user');
    await mkdir(join(directory, 'dist'));
    await writeFile(join(directory, 'dist', 'gen.cjs'), bundle.replace('é', '\\xe9'));
    await buildLaunchers({ directory: join(directory, 'dist'), bundleDigest: 'digest' });
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  function launch(program: string, environment: Record<string, string> = { STANDIN_CODE_CACHE: userCache }): string {
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    return execFileSync(process.execPath, [join(directory, 'dist', 'bin', `${program}.cjs`), 'hello'], {
      encoding: 'utf8',
      env,
      cwd: directory,
    });
  }

  it.each(['gen', 'mockgen'])('runs the bundle as a CommonJS module under the name %s', (program) => {
    expect(launch(program)).toBe(`${program} gen.cjs dist 1 hello true`);
  });

  it('keeps what was compiled, and leaves it alone as long as it serves', async () => {
    launch('gen');
    const [name] = await readdir(userCache);
    const { mtimeMs } = await stat(join(userCache, String(name)));
    expect(launch('mockgen')).toContain('hello');
    expect(await readdir(userCache)).toEqual([`digest-${process.version}-${process.arch}.cache`]);
    expect((await stat(join(userCache, String(name)))).mtimeMs).toBe(mtimeMs);
  });

  it('prefers the cache that was built with the bundle', async () => {
    launch('gen', { STANDIN_CODE_CACHE: join(directory, 'dist', 'cache') });
    expect(launch('gen')).toContain('hello');
    await expect(readdir(userCache)).rejects.toThrow('ENOENT');
  });

  it.each(['user', 'dist/cache'])('does without a cache in %s that V8 rejects, and leaves the user a better one', async (place) => {
    const name = `digest-${process.version}-${process.arch}.cache`;
    await mkdir(join(directory, place));
    await writeFile(join(directory, place, name), 'of another release');
    expect(launch('gen')).toContain('hello');
    const { length } = await readFile(join(userCache, name));
    expect(length).toBeGreaterThan(100);
    expect(launch('gen')).toContain('hello');
  });

  it('keeps a cache of their own for other flags of V8', async () => {
    launch('gen');
    launch('gen', { STANDIN_CODE_CACHE: userCache, NODE_OPTIONS: '--max-old-space-size=900' });
    launch('gen', { STANDIN_CODE_CACHE: userCache, NODE_OPTIONS: '--max-old-space-size=900' });
    expect(await readdir(userCache)).toHaveLength(2);
  });

  it.each<[string, Record<string, string>]>([
    ['that is a file', { STANDIN_CODE_CACHE: process.execPath }],
    ['that nothing names', {}],
  ])('runs without a cache directory: one %s', async (_reason, environment) => {
    expect(launch('gen', environment)).toContain('hello');
    expect(await readdir(directory)).toEqual(['dist']);
  });
});

describe('the built program', () => {
  it('starts from the code cache that was built with it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'standin-built-'));
    const env = { ...process.env, NODE_OPTIONS: '', STANDIN_CODE_CACHE: directory };
    const call = [join(repository, 'scripts', 'mockgen'), '-source=store.go'] as const;
    await run('sh', call, { cwd: join(repository, 'scripts/build/warm'), env });
    const left = await readdir(directory);
    await rm(directory, { recursive: true });
    expect(left).toEqual([]);
  });
});
