/** What `SourceTree.remember` is on a tree that nobody traces: the value is computed at the first call, once. What throws is computed again. */
export function rememberPlainly<Value>(compute: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => (found ??= { value: compute() }).value;
}
