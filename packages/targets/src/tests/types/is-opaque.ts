import { declaredMethods, isExported, unalias, underlying, type Type } from '@standin/model';

/** Whether a value holds unexported fields, or may: go-cmp panics where it comes to one in a type without a method Equal. What cannot be looked up counts as opaque. */
export function isOpaque(type: Type, seen: readonly string[] = []): boolean {
  const named = unalias(type);
  if (named.kind === 'named') {
    const key = `${named.package?.path ?? ''}.${named.name}`;
    if (seen.includes(key)) return false;
    if (named.package !== undefined && declaredMethods(named).some(({ name }) => name === 'Equal')) return false;
    return isOpaqueInside(named, [...seen, key]);
  }
  return isOpaqueInside(named, seen);
}

function isOpaqueInside(type: Type, seen: readonly string[]): boolean {
  const result = underlying(type);
  if (result.kind !== 'type') return true;
  const { type: under } = result;
  switch (under.kind) {
    case 'basic':
      return false;
    case 'pointer':
    case 'slice':
    case 'array':
      return isOpaque(under.element, seen);
    case 'map':
      return isOpaque(under.key, seen) || isOpaque(under.value, seen);
    case 'struct':
      return under.fields.some(({ name, type: field }) => (name !== undefined && !isExported(name)) || isOpaque(field, seen));
    default:
      return true;
  }
}
