import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from './cache.ts';
import { requireCommand } from './run-command.ts';
import { goEnvironment, goRelease } from './toolchain.ts';

/** A command written in Go, by the import path of its package, and its release. */
export interface GoProgram {
  readonly name: string;
  readonly path: string;
  readonly version: string;
}

/** The path of the program, installed through the module proxy on the first call. */
export async function installGoProgram({ name, path, version }: GoProgram): Promise<string> {
  const directory = join(cacheDirectory(), 'bin', `${name}-${version}-${await goRelease()}`);
  // The go command calls a program as the last element of its path that is no major version.
  const program = join(directory, name);
  if (!existsSync(program)) {
    mkdirSync(directory, { recursive: true });
    const environment = { ...goEnvironment, GOBIN: directory };
    await requireCommand('go', ['install', `${path}@${version}`], { directory, environment });
  }
  return program;
}
