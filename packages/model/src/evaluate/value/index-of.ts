import { exactInteger } from '../../constants/constant-value.ts';
import { haltUnknown } from '../halt.ts';
import { haltOpaque } from './compare-values.ts';
import type { Value } from './value.ts';

/** The integer that an index, a length or a count is. */
export function indexOf(value: Value): bigint {
  if (value.kind === 'opaque') return haltOpaque(value);
  if (value.kind === 'integer') return value.value;
  const constant = value.kind === 'constant' ? exactInteger(value.constant) : undefined;
  return constant ?? haltUnknown('an index');
}
