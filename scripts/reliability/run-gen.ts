import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../repository.ts';

/** A `gen` that ended. */
export interface EndedRun {
  /** `null` where a signal ended it. */
  readonly status: number | null;
  readonly stderr: string;
  readonly stdout: string;
}

/** The command of `gen` as it was built, for a shell. */
export const builtProgram = join(repository, 'dist', 'bin', 'gen.cjs');

/** Starts a process in a directory, with variables beside those of this process; `ended` comes when it has. */
export function startProgram(
  directory: string,
  command: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<EndedRun> } {
  const [file, ...args] = command;
  const child = spawn(file, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...variables } });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  return { child, ended: new Promise((resolve) => child.once('close', (status) => resolve({ status, ...printed }))) };
}

/** Runs the built `gen` in a directory to its end. */
export function runGen(directory: string, ...args: readonly string[]): Promise<EndedRun> {
  return startProgram(directory, [process.execPath, builtProgram, ...args]).ended;
}
