import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.ts';
import { treeDirectory } from '../conformance/tree.ts';

/** The program as built. */
export const gen = join(repository, 'dist', 'bin', 'gen.cjs');

/** The program as built, under mockgen's name. */
export const builtMockgen = join(repository, 'dist', 'bin', 'mockgen.cjs');

/** Throws where nothing is built. */
export function requireBuilt(): void {
  if (!existsSync(gen) || !existsSync(builtMockgen)) {
    throw new Error('nothing is built: run `pnpm build` first');
  }
}

/** A cache of results for the program that is the benchmark's own: what its environment holds, and how to begin again without anything remembered. */
export interface OwnCache {
  readonly environment: Readonly<Record<string, string>>;
  readonly clear: () => void;
}

/** An empty cache of results. Compiled code is kept apart from it, as built: no run pays for another Node release's. */
export function createOwnCache(name: string): OwnCache {
  const directory = treeDirectory('bench', `${name}-cache`);
  const clear = (): void => rmSync(directory, { recursive: true, force: true });
  clear();
  return { environment: { XDG_CACHE_HOME: directory, STANDIN_CODE_CACHE: treeDirectory('bench', 'code-cache') }, clear };
}
