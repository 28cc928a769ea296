import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import type { MockgenCall, OracleRecord } from './call.ts';
import { uberOracle, type Oracle } from './oracle.ts';
import { runCommand } from './run-command.ts';
import { goEnvironment, mockgenDirectory } from './toolchain.ts';
import { readText } from './tree.ts';

const valueFlags =
  /^--?(source|destination|package|self_package|mock_names|imports|aux_files|exclude_interfaces|build_flags|build_constraint|copyright_file|archive|model_gob)(?:=(.*))?$/s;

/** The value of `-destination` among mockgen's arguments, read as Go's `flag` reads them; `undefined` where it is not given. */
function destinationOf(args: readonly string[]): string | undefined {
  let destination: string | undefined;
  for (let index = 0; index < args.length && args[index]?.startsWith('-'); index++) {
    const match = valueFlags.exec(args[index] ?? '');
    if (match) {
      const value = match[2] ?? args[++index];
      destination = match[1] === 'destination' ? value : destination;
    }
  }
  return destination === '' ? undefined : destination;
}

/** Where a call's destination is below the tree's root, with `/`; `undefined` for standard output. */
export function destinationInTree(call: MockgenCall): string | undefined {
  const destination = destinationOf(call.arguments);
  return destination === undefined ? undefined : posix.normalize(posix.join(call.directory, destination));
}

/** Carries out a call in the tree at `root` with the real mockgen. The destination must not be there before. */
export async function runMockgen(call: MockgenCall, root: string, oracle: Oracle = uberOracle): Promise<OracleRecord> {
  const directory = join(root, call.directory);
  const result = await runCommand(join(await mockgenDirectory(oracle), 'mockgen'), call.arguments, {
    directory,
    name: 'mockgen',
    environment: { ...goEnvironment, ...call.environment },
  });
  const messages = result.stderr.replaceAll(root, '.');
  const destination = destinationInTree(call);
  if (destination === undefined) {
    return { ...call, exitCode: result.exitCode, messages, ...(result.exitCode === 0 && { text: result.stdout }) };
  }
  const path = join(root, destination);
  return { ...call, exitCode: result.exitCode, messages, destination, ...(existsSync(path) && { text: readText(path) ?? '' }) };
}
