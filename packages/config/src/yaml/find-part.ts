import type { YamlValue } from './yaml-value.ts';

/** How far a path leads from a value, and where that stands: a key that is there is the whole of what is asked for where no value follows. */
export interface FoundPart {
  readonly value: YamlValue;
  readonly offset: number;
  /** How many steps of the path there are. */
  readonly depth: number;
}

/** Follows a path, keys and indices as a JSON Pointer writes them, as far as it leads. */
export function findPart(root: YamlValue, path: readonly string[]): FoundPart {
  let value = root;
  for (const [depth, step] of path.entries()) {
    const next =
      value.kind === 'map'
        ? value.entries.find(({ key }) => key === step)?.value
        : value.kind === 'list'
          ? value.items[Number(step)]
          : undefined;
    if (next === undefined) return { value, offset: value.offset, depth };
    value = next;
  }
  return { value, offset: value.offset, depth: path.length };
}
