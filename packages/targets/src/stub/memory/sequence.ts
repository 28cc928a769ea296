import type { Type } from '@standin/model';
import { isStandard, underlyingOf } from './type-forms.ts';

/** Several rows in an order: a slice, `iter.Seq` or `iter.Seq2`, whose first type is `key`. */
export interface Sequence {
  readonly form: 'slice' | 'sequence' | 'pairs';
  readonly element: Type;
  readonly key?: Type;
}

/** The rows that a type holds several of; `undefined` for other types, and for bytes. */
export function sequenceOf(type: Type): Sequence | undefined {
  if (type.kind === 'named') {
    const [first, second] = type.typeArguments;
    if (isStandard(type, 'iter', 'Seq') && first) return { form: 'sequence', element: first };
    if (isStandard(type, 'iter', 'Seq2') && first && second) return { form: 'pairs', key: first, element: second };
  }
  const found = underlyingOf(type);
  if (found?.kind !== 'slice' || (found.element.kind === 'basic' && /^(?:byte|uint8)$/.test(found.element.name))) return undefined;
  return { form: 'slice', element: found.element };
}
