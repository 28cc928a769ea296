import type { Selector } from '@standin/syntax';
import { findMember } from '../../methods/find-member.ts';
import { qualifiedValue } from '../declared/qualified-value.ts';
import { findQualifier } from '../frame/find-name.ts';
import { evaluateOne, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import type { Value } from '../value/value.ts';
import { typeOf } from '../value/type-of.ts';
import { followPath } from './find-cell.ts';
import { fieldValue } from './select-field.ts';

/** A field of a value, promoted ones among them, or what a package declares (Go spec, Selectors). Method values end the evaluation. */
export function evaluateSelector({ operand, name }: Selector, frame: Frame): Value {
  const reference = operand.kind === 'name' ? findQualifier(frame, operand.name) : undefined;
  if (reference !== undefined) return qualifiedValue(frame.machine, reference, name);
  const value = evaluateOne(operand, frame);
  const member = findMember(typeOf(value), name, frame.scope.file.package.reference);
  if (member.kind !== 'field') return haltUnknown(`${name} as a value`);
  return fieldValue(followPath(value, member.path), name);
}
