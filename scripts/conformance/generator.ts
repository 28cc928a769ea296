import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import type { MockgenCall, Outcome } from './call.ts';
import { loadProgram, type Program, type ProgramName, type ProgramOptions } from './load-program.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import { destinationInTree } from './run-mockgen.ts';
import { goEnvironment } from './toolchain.ts';
import { readText } from './tree.ts';

/** Added to a file that a call is about to write, so that a file left untouched is never taken for one that was written. */
const staleMark = '\n// stale\n';

/**
 * Runs the program under test, in this process. `STANDIN_CONFORMANCE_<NAME>` names another program to start in its place, which is how the harness itself
 * is tried.
 */
export async function runProgram(name: ProgramName, args: readonly string[], options: ProgramOptions): Promise<CommandResult> {
  const environment = { ...goEnvironment, ...options.environment };
  const other = process.env[`STANDIN_CONFORMANCE_${name.toUpperCase()}`];
  if (other !== undefined) {
    return runCommand(other, args, { ...options, environment, name });
  }
  loaded ??= loadProgram();
  return (await loaded)(name, args, { ...options, environment });
}

let loaded: Promise<Program> | undefined;

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
