import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { repository } from '../repository.ts';
import type { MockgenCall, Outcome } from './call.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import { destinationInTree } from './run-mockgen.ts';
import { readText } from './tree.ts';

/** Added to a file that a call is about to write, so that a file left untouched is never taken for one that was written. */
export const staleMark = '\n// stale\n';

/** The program under test, under one of its two names. */
export type Program = 'gen' | 'mockgen';

/** Runs the program under test in a directory; `STANDIN_CONFORMANCE_<NAME>` names another program, to try the harness itself. */
export function runProgram(
  program: Program,
  args: readonly string[],
  options: { directory: string; environment?: Readonly<Record<string, string>> },
): Promise<CommandResult> {
  const other = process.env[`STANDIN_CONFORMANCE_${program.toUpperCase()}`];
  const launcher = join(repository, 'dist', 'bin', `${program}.cjs`);
  const environment = { GOFLAGS: '', ...options.environment };
  return other === undefined
    ? runCommand(process.execPath, [launcher, ...args], { ...options, environment })
    : runCommand(other, args, { ...options, environment, name: program });
}

/** Makes sure that a file which a call writes cannot pass for written when it was not. */
export function markStale(root: string, destination: string | undefined): void {
  if (destination !== undefined && existsSync(join(root, destination))) {
    appendFileSync(join(root, destination), staleMark);
  }
}

/** Carries out a call with the program under test in the tree at `root`, as `mockgen`. */
export async function runOurs(call: MockgenCall, root: string): Promise<Outcome> {
  const destination = destinationInTree(call);
  markStale(root, destination);
  const result = await runProgram('mockgen', call.arguments, {
    directory: join(root, call.directory),
    ...(call.environment && { environment: call.environment }),
  });
  const messages = result.stderr.replaceAll(root, '.');
  if (destination === undefined) {
    return { exitCode: result.exitCode, messages, ...(result.stdout !== '' && { text: result.stdout }) };
  }
  const text = readText(join(root, destination));
  const isWritten = text !== undefined && !text.endsWith(staleMark);
  return { exitCode: result.exitCode, messages, destination, ...(isWritten && { text }) };
}
