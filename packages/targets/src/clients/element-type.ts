import { unalias, type Type } from '@standin/model';

/** What a type comes to behind pointers, slices and arrays: `User` of `[]*User`. */
export function elementType(type: Type): Type {
  const base = unalias(type);
  return base.kind === 'pointer' || base.kind === 'slice' || base.kind === 'array' ? elementType(base.element) : base;
}
