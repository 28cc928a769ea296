import type { TextPosition } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import type { Origin, Provenance } from '../options/layer.ts';
import { createLocator, type Locator } from './create-locator.ts';
import { findPart } from './find-part.ts';
import { parseYaml } from './parse-yaml.ts';
import type { YamlValue } from './yaml-value.ts';

interface LocatedPart {
  readonly place: TextPosition;
  readonly depth: number;
}

/** The part of a value of gen.yaml that a path leads to. Places inside of values are not remembered, so the file is read again. */
function locatePart(tree: SourceTree, origin: Origin, path: readonly string[]): LocatedPart | undefined {
  if (origin.kind !== 'file') return undefined;
  const { file } = origin.place.position;
  const result = tree.read(file);
  if (result.kind !== 'text') return undefined;
  const text = result.text.replace(/^\ufeff/, '');
  const locate = createLocator(file, text);
  const root = parseYaml(text).value;
  const value = root && findAt(root, origin.place, locate);
  if (value === undefined) return undefined;
  const part = findPart(value, path);
  return { place: locate(part.offset), depth: part.depth };
}

function findAt(value: YamlValue, place: TextPosition, locate: Locator): YamlValue | undefined {
  const { line, column } = place.position;
  const here = locate(value.offset).position;
  if (value.kind !== 'scalar' && here.line === line && here.column === column) return value;
  const inner = value.kind === 'map' ? value.entries.map((entry) => entry.value) : value.kind === 'list' ? value.items : [];
  for (const each of inner) {
    const found = findAt(each, place, locate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The part of the value of an option that a path leads to, or leads nearest to, in the files that have a part in it; `undefined` where no file has. */
export function placeOfPart(tree: SourceTree, { origin, others = [] }: Provenance, path: readonly string[]): TextPosition | undefined {
  const parts = [origin, ...others].map((each) => locatePart(tree, each, path)).filter((part) => part !== undefined);
  const depth = Math.max(...parts.map((part) => part.depth));
  return parts.find((part) => part.depth === depth)?.place;
}
