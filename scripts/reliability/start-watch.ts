import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../repository.ts';

/** A line of `gen watch --json-lines`. */
export interface RoundLine {
  readonly version: number;
  readonly command: string;
  readonly status: number;
  readonly round: number;
  readonly milliseconds: number;
  readonly changed: readonly string[];
  readonly watching: { readonly files: number; readonly mocks: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly { readonly path: string; readonly kind: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly message: string; readonly file?: string }[];
}

/** `gen watch` under way. */
export interface Watching {
  readonly child: ChildProcess;
  readonly rounds: readonly RoundLine[];
  readonly stderr: () => string;
  /** Waits for a round after the ones that there were at the last call that is as wanted. */
  next(isWanted?: (round: RoundLine) => boolean): Promise<RoundLine>;
  /** Waits until no round has come for a while, and gives the last. */
  settle(): Promise<RoundLine>;
  /** Waits for the end, after a signal where one is given. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** How it is started. */
export interface WatchCall {
  readonly directory: string;
  readonly words?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** What starts it, with the words before it. */
  readonly launcher?: readonly string[];
}

const quiet = 250;
/** What has not come by then will never come. */
const longest = 20_000;

/** The built program, which is built where it is older than its sources. */
export function builtProgram(): string {
  spawnSync(join(repository, 'scripts/gen'), ['--version']);
  return join(repository, 'dist/bin/gen.cjs');
}

/** The environment of calls: settings of the go command that do not depend on who runs the tests. */
export function environment(variables: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, CI: '', NO_COLOR: '1', FORCE_COLOR: '', GOFLAGS: '', GOWORK: '', GEN_FORMAT: '', ...variables };
}

/** Starts `gen watch --json-lines`. */
export function startWatch(program: string, { directory, words = [], variables, launcher = [] }: WatchCall): Watching {
  const [first = '', ...line] = [...launcher, process.execPath, program, 'watch', '--json-lines', ...words];
  const child = spawn(first, line, { cwd: directory, env: environment(variables) });
  const rounds: RoundLine[] = [];
  const listeners = new Set<() => void>();
  let rest = '';
  let stderr = '';
  let taken = 0;
  const tell = (): void => [...listeners].forEach((listener) => listener());
  child.stdout.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    rounds.push(...lines.map((line) => JSON.parse(line) as RoundLine));
    tell();
  });
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  void ended.then(tell);
  const change = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing came after ${JSON.stringify(rounds.at(-1))} ${stderr}`)), longest);
      const listener = (): void => {
        clearTimeout(timer);
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });

  return {
    child,
    rounds,
    stderr: () => stderr,
    async next(isWanted = () => true) {
      for (;;) {
        while (taken < rounds.length) {
          const round = rounds[taken++];
          if (round !== undefined && isWanted(round)) return round;
        }
        if (child.exitCode !== null) throw new Error(`gen watch ended with ${child.exitCode}: ${stderr}`);
        await change();
      }
    },
    async settle() {
      for (let count = -1; count !== rounds.length;) {
        count = rounds.length;
        await new Promise((resolve) => setTimeout(resolve, quiet));
      }
      taken = rounds.length;
      const last = rounds.at(-1);
      if (last === undefined) throw new Error(`no round yet: ${stderr}`);
      return last;
    },
    end(signal) {
      if (signal !== undefined) child.kill(signal);
      return ended;
    },
  };
}
