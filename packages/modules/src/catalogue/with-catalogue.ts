import type { PlatformPath } from 'node:path';
import { createMemoryTree } from '../tree/memory-tree.ts';
import type { SourceTree } from '../types.ts';
import { catalogueRoot } from './catalogue-path.ts';
import { readCatalogue } from './read-catalogue.ts';

const trees = new Map<PlatformPath, SourceTree>();

/** The catalogue as a tree with its files below `catalogueRoot`, made at the first call. */
function openCatalogue(path: PlatformPath): SourceTree {
  let tree = trees.get(path);
  if (tree === undefined) {
    const files: Record<string, string> = {};
    const source = `${path.join(catalogueRoot(path), 'src')}${path.sep}`;
    for (const [name, text] of Object.entries(readCatalogue())) files[source + name.replaceAll('/', path.sep)] = text;
    tree = createMemoryTree(files, path);
    trees.set(path, tree);
  }
  return tree;
}

/** `base` with the catalogue of the standard library under `catalogueRoot`. It is read when somebody asks for a path there, and not before. */
export function withCatalogue(base: SourceTree): SourceTree {
  const root = catalogueRoot(base.path);
  const treeOf = (name: string): SourceTree => (name.startsWith(root) ? openCatalogue(base.path) : base);
  return Object.freeze<SourceTree>({
    path: base.path,
    read: (name) => treeOf(name).read(name),
    list: (name) => treeOf(name).list(name),
    kindOf: (name) => treeOf(name).kindOf(name),
    realPath: (name) => treeOf(name).realPath(name),
    remember: (compute) => base.remember(compute),
    narrow: (name, aspect, compute) => base.narrow(name, aspect, compute),
  });
}
