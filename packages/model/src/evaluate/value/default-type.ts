import type { Type } from '../../types/type.ts';
import { basicType } from './type-facts.ts';
import type { UntypedConstant } from './value.ts';

/** The type that an untyped constant takes where nothing else gives it one (Go spec, Constants). */
export function defaultType({ constant, isRune }: UntypedConstant): Type {
  if (constant.kind === 'integer') return basicType(isRune ? 'rune' : 'int');
  return basicType({ rational: 'float64', string: 'string', boolean: 'bool' }[constant.kind]);
}
