import type { Field } from './type.ts';

/** The name that a field goes by: of an embedded one, that of its type (Go spec, Struct types); `_` where that cannot be read. */
export function fieldName({ name, type }: Field): string {
  if (name !== undefined) return name;
  const base = type.kind === 'pointer' ? type.element : type;
  return base.kind === 'named' || base.kind === 'basic' ? base.name : '_';
}
