import type { SourceTree } from '../types.ts';

/** Answers with the value of a key: the one remembered, else what `compute` gives, which is then remembered. */
export type Memory<Value> = (key: string, compute: () => Value) => Value;

/** An empty memory by key of values that are worked out through `tree`; like `SourceTree.remember`, it hides no read from a trace. */
export function createMemory<Value>(tree: Pick<SourceTree, 'remember'>): Memory<Value> {
  const known = new Map<string, () => Value>();
  return (key, compute) => {
    let remembered = known.get(key);
    if (remembered === undefined) {
      remembered = tree.remember(compute);
      known.set(key, remembered);
    }
    return remembered();
  };
}
