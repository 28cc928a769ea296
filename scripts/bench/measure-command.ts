import { requireCommand, type CommandOptions } from '../conformance/run-command.ts';

/** Processor seconds of a command and of all that it starts. Throws where it fails. */
export async function measureCommand(command: string, args: readonly string[], options: CommandOptions): Promise<number> {
  const script = 'TIMEFORMAT="%U %S"; { time "$@" >&2; } 2>&1';
  const output = await requireCommand('bash', ['-c', script, 'bash', command, ...args], options);
  const [user = NaN, system = NaN] = output.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return user + system;
}
