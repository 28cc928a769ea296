import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from './yaml-value.ts';
import type { YamlProblem } from './yaml-problem.ts';

const deepestNesting = 100;
const mostRepeatedValues = 100_000;

interface Conversion {
  readonly problems: YamlProblem[];
  /** Anchors seen so far, in the order of the document: an alias means the last one before it. `open` while the anchor's own value is being read. */
  readonly anchors: Map<string, YamlValue | 'open'>;
  /** How many values each value stands for when aliases are written out. */
  readonly sizes: WeakMap<YamlValue, number>;
  repeated: number;
}

/** The value of a document, and what is wrong with it: keys given twice, keys that are no texts, aliases without or around their anchors. */
export function convertDocument(document: Document): { readonly value: YamlValue; readonly problems: readonly YamlProblem[] } {
  const conversion: Conversion = { problems: [], anchors: new Map(), sizes: new WeakMap(), repeated: 0 };
  const value = convertNode(conversion, document.contents, { fallback: 0, depth: 0 });
  return { value, problems: conversion.problems };
}

interface Surroundings {
  /** The offset of a value that has none of its own. */
  readonly fallback: number;
  readonly depth: number;
}

function convertNode(conversion: Conversion, node: Node | null, surroundings: Surroundings): YamlValue {
  const offset = node?.range?.[0] ?? surroundings.fallback;
  if (surroundings.depth > deepestNesting) {
    report(conversion, { code: 'GEN412', message: `more than ${deepestNesting} levels of nesting`, offset });
    return createNull(offset);
  }
  if (isAlias(node)) return followAlias(conversion, node.source, offset);
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined) conversion.anchors.set(anchor, 'open');
  const value = convertPlainNode(conversion, node, { fallback: surroundings.fallback, depth: surroundings.depth + 1 });
  if (anchor !== undefined) conversion.anchors.set(anchor, value);
  return value;
}

function convertPlainNode(conversion: Conversion, node: Node | null, surroundings: Surroundings): YamlValue {
  if (isMap(node)) return convertMap(conversion, node, surroundings);
  if (isSeq(node)) return convertList(conversion, node, surroundings);
  return isScalar(node) ? convertScalar(node, surroundings.fallback) : createNull(surroundings.fallback);
}

function convertScalar(node: Scalar, fallback: number): YamlScalar {
  const { value, range } = node;
  if (value === null) return createNull(isLeftOut(node) ? fallback : (range?.[0] ?? fallback));
  const offset = range?.[0] ?? fallback;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', value: isPlain ? value : (node.source ?? ''), offset };
}

function isLeftOut({ range }: Scalar): boolean {
  return !range || range[0] === range[1];
}

function convertList(conversion: Conversion, node: YAMLSeq, { depth }: Surroundings): YamlValue {
  const offset = node.range?.[0] ?? 0;
  const items = node.items.map((item) => convertNode(conversion, isPair(item) ? null : (item as Node | null), { fallback: offset, depth }));
  const list: YamlValue = { kind: 'list', items, offset };
  conversion.sizes.set(list, sumSizes(conversion, items));
  return list;
}

function convertMap(conversion: Conversion, node: YAMLMap, { depth }: Surroundings): YamlMap {
  const offset = node.range?.[0] ?? 0;
  const own = new Map<string, YamlEntry>();
  const merged = new Map<string, YamlEntry>();
  for (const pair of node.items) addPair(conversion, { pair: pair as Pair<Node | null, Node | null>, own, merged, offset, depth });
  const entries = [...new Map([...merged, ...own]).values()];
  const map: YamlMap = { kind: 'map', entries, offset };
  const values = entries.map(({ value }) => value);
  conversion.sizes.set(map, sumSizes(conversion, values));
  return map;
}

interface PairContext {
  readonly pair: Pair<Node | null, Node | null>;
  readonly own: Map<string, YamlEntry>;
  readonly merged: Map<string, YamlEntry>;
  readonly offset: number;
  readonly depth: number;
}

function addPair(conversion: Conversion, { pair, own, merged, offset, depth }: PairContext): void {
  const keyOffset = pair.key?.range?.[0] ?? offset;
  const key = readKey(conversion, pair.key, keyOffset);
  const value = convertNode(conversion, pair.value, { fallback: keyOffset, depth });
  if (key === undefined) return;
  if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
    for (const entry of readMerge(conversion, value, keyOffset)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
  } else if (own.has(key)) {
    report(conversion, { code: 'GEN404', message: `the key ${quote(key)} is given twice`, offset: keyOffset, hint: 'keep one of the two' });
  } else {
    own.set(key, { key, offset: keyOffset, value });
  }
}

function readKey(conversion: Conversion, node: Node | null, offset: number): string | undefined {
  if (isScalar(node) && !isLeftOut(node)) {
    if (node.anchor !== undefined) conversion.anchors.set(node.anchor, convertScalar(node, offset));
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }
  if (isAlias(node)) {
    const target = followAlias(conversion, node.source, offset);
    if (target.kind === 'scalar' && typeof target.value === 'string') return target.value;
    return undefined;
  }
  const message = isScalar(node) || node === null ? 'a key is missing' : 'a key has to be a text';
  report(conversion, {
    code: 'GEN401',
    message,
    offset,
    hint: isMap(node) ? 'a value with {{ }} needs quotes: "{{interface}}"' : undefined,
  });
  return undefined;
}

/** The entries that a merge key (`<<`, YAML 1.1) takes over: those of a mapping, or of each mapping of a list, the first winning. */
function readMerge(conversion: Conversion, value: YamlValue, offset: number): readonly YamlEntry[] {
  const sources = value.kind === 'list' ? value.items : [value];
  const maps = sources.filter((source) => source.kind === 'map');
  if (maps.length < sources.length) {
    report(conversion, {
      code: 'GEN403',
      message: 'a merge key takes a mapping or a list of mappings',
      offset,
      hint: 'write <<: *name, where &name stands before a mapping',
    });
  }
  return maps.flatMap(({ entries }) => entries);
}

function followAlias(conversion: Conversion, name: string, offset: number): YamlValue {
  const target = conversion.anchors.get(name);
  if (target === undefined) {
    const message = `there is no anchor &${name} before the alias *${name}`;
    report(conversion, { code: 'GEN401', message, offset, hint: `a glob needs quotes: "*${name}"` });
    return createNull(offset);
  }
  if (target === 'open') {
    report(conversion, { code: 'GEN412', message: `the alias *${name} stands inside of its own anchor`, offset });
    return createNull(offset);
  }
  const isWithin = conversion.repeated <= mostRepeatedValues;
  conversion.repeated += sizeOf(conversion, target);
  if (conversion.repeated <= mostRepeatedValues) return target;
  if (isWithin) report(conversion, { code: 'GEN412', message: `aliases repeat more than ${mostRepeatedValues} values`, offset });
  return createNull(offset);
}

function sumSizes(conversion: Conversion, values: readonly YamlValue[]): number {
  return values.reduce((sum, value) => sum + sizeOf(conversion, value), 1);
}

function sizeOf(conversion: Conversion, value: YamlValue): number {
  return conversion.sizes.get(value) ?? 1;
}

function createNull(offset: number): YamlScalar {
  return { kind: 'scalar', value: null, offset };
}

function report(conversion: Conversion, problem: YamlProblem): void {
  conversion.problems.push(problem);
}

function quote(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
