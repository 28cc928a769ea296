/** Whether the packages that `pattern` stands for are among those of `wildcard`, which has `...` at its end, as far as the texts tell. */
export function isWithin(pattern: string, wildcard: string): boolean {
  if (pattern === wildcard || !wildcard.endsWith('...')) return false;
  const base = wildcard.slice(0, -3);
  const start = base === './' ? '' : base;
  const plain = pattern === '.' ? './' : pattern;
  if (start === '') return pattern === '.' || pattern.startsWith('./');
  return plain.startsWith(start) || `${plain}/` === start;
}

/** What the entries with wildcards say of a pattern, the more specific over the less: gen.yaml takes options from all entries that match a package. */
export function inheritedBy<Key, Value>(pattern: string, entries: ReadonlyMap<string, ReadonlyMap<Key, Value>>): ReadonlyMap<Key, Value> {
  const matching = [...entries].filter(([wildcard]) => isWithin(pattern, wildcard));
  matching.sort(([left], [right]) => left.length - right.length);
  return new Map(matching.flatMap(([, values]) => [...values]));
}
