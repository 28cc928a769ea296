import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repository } from './repository.ts';

const run = promisify(execFile);

/** Stands for the real build, which takes seconds: says that it was called, and makes programs that print their name and arguments. */
const build = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
const root = new URL('../../../', import.meta.url);
appendFileSync(new URL('builds.txt', root), 'built\\n');
await new Promise((resolve) => setTimeout(resolve, 200));
mkdirSync(new URL('dist/bin', root), { recursive: true });
for (const program of ['gen', 'mockgen']) {
  writeFileSync(new URL('dist/bin/' + program + '.cjs', root), 'console.log([' + JSON.stringify(program) + ', ...process.argv.slice(2)].join("|"))');
}
writeFileSync(new URL('dist/.built', root), '');
`;

describe('scripts/gen', () => {
  let directory: string;
  let checkout: string;

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(checkout, path)), { recursive: true });
    await writeFile(join(checkout, path), text);
  }

  async function builds(): Promise<number> {
    return (await readFile(join(checkout, 'builds.txt'), 'utf8')).trim().split('\n').length;
  }

  beforeEach(async () => {
    directory = await realpath(await mkdtemp(join(tmpdir(), 'standin gen-')));
    checkout = join(directory, 'check out');
    for (const name of ['gen', 'ensure-built.sh']) await cp(join(repository, 'scripts', name), join(checkout, 'scripts', name));
    await symlink('gen', join(checkout, 'scripts', 'mockgen'));
    await write('package.json', '{}');
    await write('packages/room/src/index.ts', '');
    await write('node_modules/tsx/dist/cli.mjs', build);
    await write('node_modules/.standin-installed', '');
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('builds on the first call with one line on standard error, and not on the second', async () => {
    const first = await run(join(checkout, 'scripts/gen'), ['a b', '']);
    expect(first.stdout).toBe('gen|a b|\n');
    expect(first.stderr).toMatch(/^standin: [^\n]+\n$/);
    const second = await run(join(checkout, 'scripts/gen'), []);
    expect(second).toEqual({ stdout: 'gen\n', stderr: '' });
    expect(await builds()).toBe(1);
  });

  it('builds again when a source is newer', async () => {
    await run(join(checkout, 'scripts/gen'));
    const later = new Date(Date.now() + 2000);
    await utimes(join(checkout, 'packages/room/src/index.ts'), later, later);
    await run(join(checkout, 'scripts/gen'));
    expect(await builds()).toBe(2);
  });

  it('builds once for calls that come at once', async () => {
    const calls = await Promise.all(['gen', 'mockgen', 'gen'].map((name) => run(join(checkout, 'scripts', name))));
    expect(calls.map(({ stdout }) => stdout)).toEqual(['gen\n', 'mockgen\n', 'gen\n']);
    expect(await builds()).toBe(1);
  });

  it('does not wait for a lock whose owner is gone', async () => {
    await symlink('999999999', join(checkout, '.standin.lock'));
    expect((await run(join(checkout, 'scripts/gen'))).stdout).toBe('gen\n');
  });

  it('runs from any directory, by links, under the name that it is called by', async () => {
    await mkdir(join(directory, 'bin'));
    await symlink('../check out/scripts/mockgen', join(directory, 'bin', 'relative'));
    await symlink(join(checkout, 'scripts/gen'), join(directory, 'bin', 'mockgen'));
    await symlink('mockgen', join(directory, 'bin', 'twice'));
    await symlink('../check out/scripts/gen', join(directory, 'bin', 'other'));
    const names = ['bin/relative', 'bin/mockgen', 'bin/twice', 'bin/other'];
    const outputs: string[] = [];
    for (const name of names) outputs.push((await run(`./${name}`, { cwd: directory })).stdout);
    expect(outputs).toEqual(['mockgen\n', 'mockgen\n', 'mockgen\n', 'gen\n']);
    const env = { ...process.env, PATH: `${join(directory, 'bin')}:${process.env['PATH'] ?? ''}` };
    expect((await run('mockgen', { cwd: '/', env })).stdout).toBe('mockgen\n');
    expect((await run('sh', ['gen'], { cwd: join(checkout, 'scripts') })).stdout).toBe('gen\n');
  });

  it('says so where the build fails, with what it printed, and leaves no lock', async () => {
    await write('node_modules/tsx/dist/cli.mjs', 'console.log("no such room"); process.exit(3);');
    await expect(run(join(checkout, 'scripts/gen'))).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching('no such room'),
    });
    await expect(readFile(join(checkout, '.standin.lock'))).rejects.toThrow('ENOENT');
  });
});
