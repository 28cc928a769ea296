import type { Type } from '@standin/model';
import { underlyingOf } from './type-forms.ts';

/**
 * Whether a value of a type must not be copied: it holds something of `sync` or `sync/atomic`, or what marks a type so (`noCopy`), at any depth, as the copylocks analysis of
 * `go vet` finds it. `undefined` where that cannot be told, since a type is not found.
 */
export function holdsLock(type: Type): boolean | undefined {
  const missing: Type[] = [];
  if (search(type, new Set(), missing)) return true;
  return missing.length === 0 ? false : undefined;
}

function search(type: Type, seen: Set<string>, missing: Type[]): boolean {
  if (type.kind === 'named' && type.package !== undefined) {
    const { path } = type.package;
    const name = `${path}.${type.name}`;
    if (seen.has(name)) return false;
    seen.add(name);
    if (/^nocopy$/i.test(type.name)) return true;
    if (path === 'sync' || path === 'sync/atomic') return underlyingOf(type)?.kind === 'struct';
  }
  const found = underlyingOf(type);
  if (found === undefined) missing.push(type);
  if (found === undefined) return false;
  if (found.kind === 'struct') return found.fields.some((field) => search(field.type, seen, missing));
  return found.kind === 'array' && search(found.element, seen, missing);
}
