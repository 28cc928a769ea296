import type { Query, SourceTree } from '@standin/modules';

/** A tree that tells every question that it was asked. */
export interface Recording {
  readonly tree: SourceTree;
  /** The questions so far, each once, in the order in which they were first asked. */
  queries(): readonly Query[];
}

/** `base`, recorded. What a part of a run asked is what `createTracingTree` knows; this knows the whole, across everything that waits. */
export function recordTree(base: SourceTree): Recording {
  const known = new Map<string, Query>();
  const note = (kind: Query['kind'], path: string): void => {
    const key = `${kind} ${path}`;
    if (!known.has(key)) known.set(key, { kind, path });
  };
  const tree: SourceTree = Object.freeze<SourceTree>({
    path: base.path,
    read: (path) => (note('read', path), base.read(path)),
    list: (path) => (note('list', path), base.list(path)),
    kindOf: (path) => (note('kindOf', path), base.kindOf(path)),
    realPath: (path) => (note('realPath', path), base.realPath(path)),
    remember: (compute) => base.remember(compute),
    narrow: (path, aspect, compute) => base.narrow(path, aspect, compute),
  });
  return Object.freeze({ tree, queries: () => [...known.values()] });
}
