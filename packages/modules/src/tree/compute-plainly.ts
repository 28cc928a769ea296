import type { FileAspect } from '@standin/syntax';

/** What `SourceTree.narrow` is on a tree that nobody traces. */
export function computePlainly<Value>(_path: string, _aspect: FileAspect, compute: () => Value): Value {
  return compute();
}
