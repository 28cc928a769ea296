import type { Type } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import type { Value } from './value.ts';

/** The type of a value that has one; untyped constants and nil end the evaluation. */
export function typeOf(value: Value): Type {
  return value.kind === 'constant' || value.kind === 'nil' ? haltUnknown('the type of a constant') : value.type;
}
