import { spawn } from 'node:child_process';

/** What a finished command left behind. `exitCode` is 127 where it could not be started, 128 where a signal ended it. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a command runs. `input` is its standard input. */
export interface CommandOptions {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** The name that the program sees itself called by; the command itself unless given. */
  readonly name?: string;
}

/** Runs a command to its end. `PWD` is set to the directory, as a shell would. Never rejects. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.directory,
      ...(options.name !== undefined && { argv0: options.name }),
      env: { ...process.env, ...options.environment, PWD: options.directory },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin?.end(options.input);
    child.on('error', (error) => resolve({ exitCode: 127, stdout: '', stderr: error.message }));
    child.on('close', (code) =>
      resolve({ exitCode: code ?? 128, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Like `runCommand`, for a step that must succeed: throws with what the command said otherwise. */
export async function requireCommand(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const result = await runCommand(command, args, options);
  if (result.exitCode !== 0) {
    throw new Error(`${[command, ...args].join(' ')} exited ${result.exitCode}:\n${result.stderr || result.stdout}`);
  }
  return result.stdout;
}
