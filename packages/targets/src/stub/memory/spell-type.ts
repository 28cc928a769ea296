import { mapComponents, unalias, type Type } from '@standin/model';
import { printType } from '@standin/render';

/** A text that identical types share (Go spec, Type identity): aliases are gone through, packages stand as paths. */
export function spellType(type: Type): string {
  return printType(expand(type), {
    qualifier: ({ package: owner }) => owner?.path,
    typeParameter: ({ name }) => name,
    any: 'any',
  });
}

function expand(type: Type): Type {
  return mapComponents(unalias(type), expand);
}

/** Whether two types are identical, as far as their spelling tells. */
export function isSameType(left: Type, right: Type): boolean {
  return spellType(left) === spellType(right);
}
