import type { PathAspect } from '../types.ts';

/** What `SourceTree.narrow` is on a tree that nobody traces. */
export function computePlainly<Value>(_path: string, _aspect: PathAspect, compute: () => Value): Value {
  return compute();
}
