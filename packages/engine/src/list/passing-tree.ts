import type { SourceTree } from '@standin/modules';

// A directory is read once to see which files count, and then for what they say: both come together within so many files.
const mostTexts = 64;

/**
 * A tree over `base` whose Go files are read through trees made by `openTexts`, each given up after some files, so that what a tree remembers is no more
 * than a few texts. Everything else is read through `base`.
 */
export function createPassingTree(base: SourceTree, openTexts: () => SourceTree): SourceTree {
  let texts = openTexts();
  let count = 0;
  const read: SourceTree['read'] = (path) => {
    if (!path.endsWith('.go')) return base.read(path);
    if (++count % mostTexts === 0) texts = openTexts();
    return texts.read(path);
  };
  return Object.freeze({ ...base, read });
}
