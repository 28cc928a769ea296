import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeWithServices } from './jest/services.ts';
import { repository } from './repository.ts';

const run = promisify(execFile);

function which(program: string): string {
  return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
}

interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('scripts/services', () => {
  let directory: string;
  let checkout: string;

  async function makeCheckout(name: string): Promise<string> {
    const made = join(directory, name);
    for (const path of ['services', 'servers', 'ensure-built.sh'])
      await cp(join(repository, 'scripts', path), join(made, 'scripts', path), { recursive: true });
    const jars = join(repository, '.services/kafka-jars');
    await mkdir(join(made, '.services'));
    if (existsSync(jars)) await symlink(jars, join(made, '.services/kafka-jars'));
    return made;
  }

  async function services(words: string, from = checkout, path = process.env['PATH'] ?? ''): Promise<Ending> {
    try {
      const { stdout, stderr } = await run(join(from, 'scripts/services'), words.split(' ').filter(Boolean), {
        env: { ...process.env, PATH: path },
      });
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as Ending;
    }
  }

  async function processOf(server: string): Promise<number> {
    return Number.parseInt(await readFile(join(checkout, '.services', server, 'pid'), 'utf8'), 10);
  }

  /** A directory for the PATH in which these programs, and no others, have this text. */
  async function programs(texts: Readonly<Record<string, string>>): Promise<string> {
    const bin = join(directory, 'bin');
    await mkdir(bin);
    for (const [name, text] of Object.entries(texts)) await writeFile(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return bin;
  }

  beforeEach(async () => {
    directory = await realpath(await mkdtemp(join(tmpdir(), 'standin services-')));
    checkout = await makeCheckout('check out');
  });

  afterEach(async () => {
    await services('down');
    await rm(directory, { recursive: true, force: true });
  });

  it('explains itself with examples, and refuses what it does not know', async () => {
    const help = await services('--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('export $(scripts/services env)');
    for (const words of ['', 'start', 'up mysql']) expect(await services(words)).toMatchObject({ code: 2, stdout: '' });
  });

  it('says what is down, and that there are no variables for it', async () => {
    expect(await services('status redis kafka')).toMatchObject({ code: 1, stdout: 'redis    down\nkafka    down\n' });
    expect(await services('env redis')).toMatchObject({ code: 1, stdout: '', stderr: 'standin: redis is down\n' });
    expect(await services('down redis')).toMatchObject({ code: 0, stdout: 'redis    is down already\n' });
  });

  it('exits with 3 and the reason where a server cannot be installed', async () => {
    // What every machine has, and no server.
    const path = await programs(
      Object.fromEntries(['bash', 'cat', 'dirname', 'id', 'ln', 'mkdir', 'rm'].map((name) => [name, `exec ${which(name)} "$@"`])),
    );
    const ending = await services('up redis kafka', checkout, path);
    expect(ending.stderr).toContain('there is no redis-server here, and no apt-get that could install it');
    expect(ending).toMatchObject({ code: 3, stdout: '' });
  });

  it('shows the end of the log of a server that does not start', async () => {
    const bin = await programs({ 'redis-server': 'echo "no room for $*"; exit 1' });
    const ending = await services('up redis', checkout, `${bin}:${process.env['PATH'] ?? ''}`);
    expect(ending.code).toBe(1);
    expect(ending.stderr).toMatch(/^standin: redis did not start; the end of .*log:\nno room for --bind 127\.0\.0\.1 --port \d+ /);
  });

  it('leaves a process alone that has the pid of a server which is gone', async () => {
    const other = spawn('sleep', ['60']);
    await mkdir(join(checkout, '.services/redis'));
    await writeFile(join(checkout, '.services/redis/pid'), `${String(other.pid)} 1\n`);
    expect((await services('status redis')).stdout).toBe('redis    down\n');
    expect((await services('down redis')).code).toBe(0);
    expect(other.kill(0)).toBe(true);
    other.kill();
  });

  describeWithServices('with the servers installed', ['mariadb', 'redis', 'kafka'], () => {
    it('starts all three, leaves them as they are the second time, and stops them', async () => {
      const first = await services('up');
      expect(first.code).toBe(0);
      const second = await services('up');
      expect(second.stdout).toBe(first.stdout.replaceAll('is up at', 'is up already at'));
      const ports: Readonly<Record<string, string>> = Object.fromEntries(
        [...first.stdout.matchAll(/^(\w+) .*:(\d+)$/gm)].map(([, server = '', port = '']) => [server, port]),
      );
      expect(await services('env')).toMatchObject({
        code: 0,
        stdout: `GEN_MYSQL_DSN=root@tcp(127.0.0.1:${ports['mariadb']})/\nGEN_REDIS_ADDR=127.0.0.1:${ports['redis']}\nGEN_KAFKA_BROKERS=127.0.0.1:${ports['kafka']}\n`,
      });
      const status = await services('status');
      expect(status.code).toBe(0);
      expect(status.stdout).toMatch(/^mariadb +up .*\nredis +up .*\nkafka +up .*\n$/);
      expect((await services('down')).stdout).toBe('mariadb  is down\nredis    is down\nkafka    is down\n');
      expect((await services('status')).code).toBe(1);
      for (const server of ['mariadb', 'redis', 'kafka']) expect(existsSync(join(checkout, '.services', server, 'data'))).toBe(false);
    });

    it('starts a server again that was killed, with its data', async () => {
      await services('up mariadb redis');
      const query = async (text: string): Promise<string> => {
        const port = (await readFile(join(checkout, '.services/mariadb/port'), 'utf8')).trim();
        return (await run('mariadb', ['--no-defaults', '-h127.0.0.1', `-P${port}`, '--user=root', '-N', '-e', text])).stdout;
      };
      await query('CREATE DATABASE bank; CREATE TABLE bank.accounts (id INT); INSERT INTO bank.accounts VALUES (7)');
      for (const server of ['mariadb', 'redis']) process.kill(await processOf(server), 'SIGKILL');
      expect(await services('status mariadb redis')).toMatchObject({ code: 1, stdout: 'mariadb  down\nredis    down\n' });
      expect((await services('up mariadb redis')).code).toBe(0);
      expect((await services('status mariadb redis')).code).toBe(0);
      expect(await query('SELECT id FROM bank.accounts')).toBe('7\n');
    });

    it('keeps two checkouts apart, and starts a server once for calls that come at once', async () => {
      const other = await makeCheckout('other');
      const endings = await Promise.all([services('up redis'), services('up redis'), services('up redis', other)]);
      expect(endings.map(({ code }) => code)).toEqual([0, 0, 0]);
      const ports = endings.map(({ stdout }) => /:(\d+)\n$/.exec(stdout)?.[1] ?? '');
      expect(ports[0]).toBe(ports[1]);
      expect(ports[0]).not.toBe(ports[2]);
      const redis = async (port: string | undefined, ...words: string[]): Promise<string> =>
        (await run('redis-cli', ['-p', port ?? '', ...words])).stdout;
      await redis(ports[0], 'SET', 'key', 'value');
      expect(await redis(ports[2], 'EXISTS', 'key')).toBe('0\n');
      await services('down redis', other);
      expect(await redis(ports[0], 'GET', 'key')).toBe('value\n');
    });
  });
});
