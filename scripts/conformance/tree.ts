import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { cacheDirectory } from './cache.ts';
import { claimSlot } from './claim-slot.ts';
import { goEnvironment } from './toolchain.ts';
import { requireCommand } from './run-command.ts';

/** Where a corpus of this process keeps a tree of its own, by name. The directory need not exist. */
export function treeDirectory(corpus: string, name: string): string {
  return join(claimSlot(), corpus, name);
}

/** A fresh, writable copy of `source` at `target`; what was there is gone. */
export async function copyTree(source: string, target: string): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, '..'), { recursive: true });
  await requireCommand('cp', ['-R', source, target], { directory: source });
  await requireCommand('chmod', ['-R', 'u+w', target], { directory: target });
}

/** The text of a file, or `undefined` where there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The directory in the module cache that holds a module's source, downloaded through the module proxy where it is not there. */
export async function downloadModule(path: string, version: string): Promise<string> {
  const directory = cacheDirectory();
  mkdirSync(directory, { recursive: true });
  const answer = await requireCommand('go', ['mod', 'download', '-json', `${path}@${version}`], { directory, environment: goEnvironment });
  return (JSON.parse(answer) as { Dir: string }).Dir;
}
