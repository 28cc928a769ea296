import { spawnSync } from 'node:child_process';

/** What a run of the go command gave. */
export interface GoRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real go command in a directory, with the given variables on top of those of the process. */
export function runGo(directory: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): GoRun {
  const run = spawnSync('go', args, {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PWD: directory, ...variables },
  });
  return { status: run.status ?? -1, stdout: run.stdout, stderr: run.stderr };
}

/** The JSON objects that `go list -json` prints one after the other. */
export function parseJsonStream(text: string): readonly unknown[] {
  const objects = text.split(/(?<=^\})\n/m).filter((part) => part.trim() !== '');
  return objects.map((part) => JSON.parse(part) as unknown);
}
