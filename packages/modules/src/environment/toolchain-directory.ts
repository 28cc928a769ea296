import type { GoEnvironment, SourceTree } from '../types.ts';
import { isGoroot } from './find-goroot.ts';
import { compareGoVersions } from './go-version.ts';

type ToolchainCache = Pick<GoEnvironment, 'moduleCache' | 'hostPlatform'>;

/** The directory of a toolchain, `go1.23.1`, that the go command has downloaded into the module cache; `undefined` where it has not. */
export function findToolchainDirectory(tree: SourceTree, cache: ToolchainCache, name: string): string | undefined {
  const { goos, goarch } = cache.hostPlatform;
  const directory = tree.path.join(cache.moduleCache, 'golang.org', `toolchain@v0.0.1-${name}.${goos}-${goarch}`);
  return isGoroot(tree, directory) ? directory : undefined;
}

/** The newest toolchain in the module cache, for machines with no other Go installation. */
export function findNewestToolchainDirectory(tree: SourceTree, cache: ToolchainCache): string | undefined {
  const parent = tree.path.join(cache.moduleCache, 'golang.org');
  const prefix = 'toolchain@v0.0.1-go';
  const versions = (tree.list(parent) ?? [])
    .filter((entry) => entry.name.startsWith(prefix) && isGoroot(tree, tree.path.join(parent, entry.name)))
    .map((entry) => ({ directory: tree.path.join(parent, entry.name), version: entry.name.slice(prefix.length) }))
    .sort((left, right) => compareGoVersions(right.version, left.version));
  return versions[0]?.directory;
}
