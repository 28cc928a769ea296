import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { builtProgram, environment } from '../../../../scripts/reliability/start-watch.ts';

/** `script` of util-linux runs a command on a terminal of its own and passes its input and output on; other systems have another program of that name. */
const hasTerminal = spawnSync('sh', ['-c', 'script --version'], { encoding: 'utf8' }).stdout.includes('util-linux');
let program = '';
let directory = '';
let terminal: Terminal | undefined;

const store = (methods: string): string =>
  `package store\n\n//go:generate mockgen -source=$GOFILE -destination=mocks/store.go\n\ntype Store interface{ ${methods} }\n`;
const broken = store('Get(key int) error').replace('interface{', 'interface{{');
const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
const mock = (): string => readFileSync(join(directory, 'store/mocks/store.go'), 'utf8');

beforeAll(() => {
  program = builtProgram();
}, 120_000);
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-watch-terminal-')));
  mkdirSync(join(directory, 'store'));
  write('go.mod', 'module example.com/m\n\ngo 1.22\n');
  write('store/store.go', store('Get(key int) error'));
});
afterEach(() => {
  terminal?.child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

interface Terminal {
  readonly child: ChildProcess;
  press(keys: string): void;
  /** Waits until something new is printed that matches, and gives all that is new since the last time. */
  see(pattern: RegExp): Promise<string>;
  ended(): Promise<{ readonly status: number | null; readonly output: string }>;
}

const longest = 20_000;

/** The program is the child of the shell that `script` runs. */
function innermost({ pid }: Pick<ChildProcess, 'pid'>): { readonly pid: number } {
  const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number);
  return child ? innermost({ pid: child }) : { pid: pid ?? 0 };
}

/** What is printed where the line was that is drawn anew. */
function drawn({ raw: [text = ''] }: TemplateStringsArray): RegExp {
  return new RegExp(String.raw`\r\u001b\[K` + text);
}

const call = (words = ''): string => `'${process.execPath}' '${program}' watch ${words}`;

/** Runs `gen watch` on a terminal, and tells after it how the terminal is set. */
function open(words = '', variables: Readonly<Record<string, string>> = {}): Terminal {
  return openWith(`stty cols 80; ${call(words)}; code=$?; stty -a | grep -o -- '-\\?icanon'; exit $code`, variables);
}

/** Runs a command on a terminal. */
function openWith(command: string, variables: Readonly<Record<string, string>> = {}): Terminal {
  const env = environment({ TERM: 'xterm', GEN_CACHE_DIR: join(directory, '.cache'), ...variables });
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], { cwd: directory, env });
  let output = '';
  let seen = 0;
  let tell = (): void => undefined;
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString('utf8');
    tell();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  terminal = {
    child,
    press: (keys) => child.stdin.write(keys),
    see: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not seen: ${pattern.source} in ${JSON.stringify(output.slice(seen))}`)), longest);
        tell = () => {
          const fresh = output.slice(seen);
          const found = pattern.exec(fresh);
          if (found === null) return;
          clearTimeout(timer);
          tell = () => undefined;
          seen += found.index + found[0].length;
          resolve(fresh);
        };
        tell();
      }),
    ended: async () => ({ status: await ended, output }),
  };
  return terminal;
}

(hasTerminal ? describe : describe.skip)('on a terminal', () => {
  test('one line is drawn anew with what changed, what was rewritten and how many errors stand', async () => {
    const { see, press, ended } = open();
    await see(drawn`wrote store\/mocks\/store\.go in \d+ ms; watching \d+ files, 1 mock`);
    write('store/store.go', store('Put(key int) error'));
    const fresh = await see(drawn`store\/store\.go changed: wrote store\/mocks\/store\.go in \d+ ms`);
    expect(fresh).not.toContain('\n');
    write('store/store.go', broken);
    expect(await see(/nothing to write in \d+ ms; 1 error stands/)).toMatch(drawn`store\/store\.go:\d+:\d+: error GEN101: [^\n]*\r\n`);
    press('e');
    await see(drawn`store\/store\.go:\d+:\d+: error GEN101: `);
    await see(/; 1 error stands/);
    write('store/store.go', store('Take() error'));
    expect(await see(/changed: wrote store\/mocks\/store\.go in \d+ ms/)).toMatch(drawn`gone: store\/store\.go: error GEN101: [^\n]*\r\n`);
    press('q');
    const { status, output } = await ended();
    expect(status).toBe(0);
    expect(output).toMatch(/\r\nicanon\r\n$/);
  });

  test('no line is wider than the terminal', async () => {
    const name = `${'long_name_'.repeat(8)}.go`;
    write(`store/${name}`, store('Get(key int) error').replace('mocks/store.go', `mocks/${name}`).replace('Store', 'Long'));
    const { see, press, ended } = open();
    await see(/watching|…/);
    write(`store/${name}`, store('Put(key int) error').replace('mocks/store.go', `mocks/${name}`).replace('Store', 'Long'));
    await see(/changed: wrote|…/);
    press('q');
    const { output } = await ended();
    expect(output.split(/\r\n|\r\u001b\[K/).filter((line) => line.length > 79)).toEqual([]);
  });

  test('r runs everything anew', async () => {
    const { see, press, ended } = open();
    await see(/watching/);
    press('r');
    await see(/nothing to write in \d+ ms/);
    press('e');
    await see(/no errors\r\n/);
    press('q');
    expect((await ended()).status).toBe(0);
  });

  test('Ctrl-C ends it with 130, and the terminal is as it was', async () => {
    const { see, press, ended } = open();
    await see(/watching/);
    press('\u0003');
    const { status, output } = await ended();
    expect(status).toBe(130);
    expect(output).toMatch(/mock\r\nicanon\r\n$/);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s from outside does, too', async (signal, expected) => {
    const { see, child, ended } = open();
    await see(/watching/);
    process.kill(innermost(child).pid, signal);
    const { status, output } = await ended();
    expect(status).toBe(expected);
    expect(output).toMatch(/\r\nicanon\r\n$/);
  });

  test('a terminal that gets narrower, and wide again', async () => {
    const { see, press, child, ended } = open();
    await see(/, 1 mock/);
    const { pid } = innermost(child);
    const setWidth = (columns: number) => execFileSync('stty', ['-F', `/proc/${pid}/fd/0`, 'cols', String(columns)]);
    setWidth(40);
    // The line has gone on in the next row, and what is left of it above is taken away.
    await see(drawn`\u001b\[A\u001b\[[K]wrote store\/mocks\/store\.go in \d+ [^\n]*…`);
    write('store/store.go', store('Put(key int) error'));
    await see(drawn`store\/store\.go changed: wrote store\/mo…`);
    setWidth(80);
    await see(drawn`store\/store\.go changed: wrote store\/mocks\/store\.go in \d+ ms`);
    press('q');
    expect((await ended()).status).toBe(0);
  });

  test('a dumb terminal gets lines', async () => {
    const { see, press, ended } = open('', { TERM: 'dumb' });
    await see(/, 1 mock\r\n/);
    write('store/store.go', store('Put(key int) error'));
    await see(/changed: wrote store\/mocks\/store\.go in \d+ ms\r\n/);
    press('q');
    expect((await ended()).output).not.toContain('\u001b');
  });

  test('a terminal that is closed ends it', async () => {
    const { see, child } = open();
    await see(/, 1 mock/);
    const { pid } = innermost(child);
    child.kill('SIGKILL');
    while (existsSync(`/proc/${pid}`)) await delay(10);
  });

  test('a CI job gets lines', async () => {
    const { see, press, ended } = open('', { CI: 'true' });
    await see(/wrote store\/mocks\/store\.go in \d+ ms; watching \d+ files, 1 mock\r\n/);
    write('store/store.go', store('Put(key int) error'));
    await see(/store\/store\.go changed: wrote store\/mocks\/store\.go in \d+ ms\r\n/);
    press('q');
    const { status, output } = await ended();
    expect(status).toBe(0);
    expect(output).not.toContain('\u001b');
    expect(mock()).toContain(') Put(');
  });
});

test('in a pipe there is a line for each round that did something, and errors when they come and go', async () => {
  const child = spawn(process.execPath, [program, 'watch', '--stdin-end'], {
    cwd: directory,
    env: environment({ GEN_CACHE_DIR: join(directory, '.cache') }),
  });
  let error = '';
  let output = '';
  child.stderr.on('data', (bytes: Buffer) => (error += bytes.toString('utf8')));
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  const see = async (text: RegExp): Promise<void> => {
    while (!text.test(error) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const guard = setTimeout(() => child.kill('SIGKILL'), longest);
  await see(/watching/);
  write('store/store.go', `${store('Get(key int) error')}\n// A comment.\n`);
  write('store/store.go', broken);
  await see(/GEN101/);
  write('store/store.go', store('Put() error'));
  await see(/wrote store\/mocks\/store.go[^]*wrote store\/mocks\/store.go/);
  child.stdin.end();
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  clearTimeout(guard);
  expect(output).toBe('');
  expect(error.replaceAll(/\d+ m?s/g, 'N ms').replaceAll(/\d+ files/g, 'N files')).toMatchInlineSnapshot(`
    "wrote store/mocks/store.go in N ms; watching N files, 1 mock
    store/store.go:5:22: error GEN101: syntax error at "{" in Store
        type Store interface{{ Get(key int) error }
                             ^
      directive: store/store.go:3
    store/store.go changed: nothing to write in N ms; 1 error stands
    gone: store/store.go: error GEN101: syntax error at "{" in Store
    store/store.go changed: wrote store/mocks/store.go in N ms
    "
  `);
});

const shell = "PS1='$ ' bash --noprofile --norc -i";
const hasShell = hasTerminal && spawnSync('bash', ['--version']).status === 0;

(hasShell ? describe : describe.skip)('in a shell with jobs', () => {
  test('Ctrl-Z stops it, and fg catches up with what happened meanwhile', async () => {
    const { see, press, ended } = openWith(shell);
    press(`stty cols 80; ${call()}\n`);
    await see(/, 1 mock/);
    press('\u001a');
    await see(/Stopped/);
    press("stty -a | grep -o -- '-\\?icanon'\n");
    await see(/[^-]icanon\r\n/);
    write('store/store.go', store('Put(key int) error'));
    press('fg\n');
    await see(drawn`store\/store\.go changed: wrote store\/mocks\/store\.go in \d+ ms`);
    press('e');
    await see(/no errors\r\n/);
    press('q');
    await see(/\$ /);
    press('exit $?\n');
    expect((await ended()).status).toBe(0);
  });

  test('q ends it right after fg', async () => {
    const { see, press, ended } = openWith(shell);
    press(`stty cols 80; ${call()}\n`);
    await see(/, 1 mock/);
    press('\u001a');
    await see(/Stopped/);
    press('fg\n');
    await see(drawn`wrote store\/mocks\/store\.go in \d+ ms; watching \d+ files, 1 mock`);
    press('q');
    await see(/\$ /);
    press('exit $?\n');
    expect((await ended()).status).toBe(0);
  });

  test('in the background it prints lines, and neither stops nor takes keys', async () => {
    const { see, press, ended } = openWith(shell);
    press(`stty cols 80; ${call()} &\n`);
    await see(/, 1 mock\r\n/);
    press('echo re""quest\n');
    await see(/request/);
    write('store/store.go', store('Put(key int) error'));
    await see(/changed: wrote store\/mocks\/store\.go in \d+ ms\r\n/);
    press('fg\n');
    await see(drawn`store\/store\.go changed: wrote`);
    press('q');
    await see(/\$ /);
    press('exit $?\n');
    expect((await ended()).status).toBe(0);
  });
});
