import { haltUnknown } from '../halt.ts';
import { haltOpaque } from './compare-values.ts';
import type { Value } from './value.ts';

/** What a condition comes to. */
export function truthOf(value: Value): boolean {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'opaque') return haltOpaque(value);
  return value.kind === 'constant' && value.constant.kind === 'boolean' ? value.constant.value : haltUnknown('a condition');
}
