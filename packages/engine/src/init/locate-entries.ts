import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';

/** Where a gen.yaml asks for an interface, and for its package, as `line:column` in bytes. */
export interface EntryPlace {
  readonly package: string;
  /** Absent where the interface is not written out. */
  readonly interface?: string;
}

/** Finds entries of a gen.yaml by pattern and selector; `undefined` for those that it does not have. */
export function locateEntries(text: string): (pattern: string, selector: string) => EntryPlace | undefined {
  const lineCounter = new LineCounter();
  const packages = parseDocument(text, { lineCounter }).get('packages');
  const lines = text.split('\n');
  const placeOf = ({ range }: Scalar): string => {
    const { line, col } = lineCounter.linePos(range?.[0] ?? 0);
    return `${line}:${Buffer.byteLength((lines[line - 1] ?? '').slice(0, col - 1)) + 1}`;
  };
  const found = new Map<string, { readonly package: string; readonly interfaces: ReadonlyMap<string, string> }>();
  for (const { key, value } of isMap(packages) ? packages.items : []) {
    if (!isScalar(key)) continue;
    const names = namesIn(isMap(value) ? value.get('interfaces') : undefined);
    found.set(String(key.value), { package: placeOf(key), interfaces: new Map(names.map((name) => [String(name.value), placeOf(name)])) });
  }
  return (pattern, selector) => {
    const entry = found.get(pattern);
    const own = entry?.interfaces.get(selector);
    return entry === undefined ? undefined : { package: entry.package, ...(own !== undefined && { interface: own }) };
  };
}

/** The names of `interfaces`, a list or a mapping. */
function namesIn(interfaces: unknown): readonly Scalar[] {
  if (isSeq(interfaces)) return interfaces.items.filter((item) => isScalar(item));
  return isMap(interfaces) ? interfaces.items.map(({ key }) => key).filter((key) => isScalar(key)) : [];
}
