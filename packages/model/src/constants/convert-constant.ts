import { underlying } from '../resolve/underlying.ts';
import type { Type } from '../types/type.ts';
import { exactInteger, integerValue, rationalValue, type ConstantValue, type TypedOperand } from './constant-value.ts';

/** A constant converted to a type (Go spec, Conversions); an operand of the type where the result is no constant. */
export function convertConstant(value: ConstantValue, type: Type): ConstantValue | TypedOperand | undefined {
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind !== 'basic') return { kind: 'operand', type };
  const { name } = result.type;
  if (name === 'string' || name === 'bool')
    return value.kind === 'string' || value.kind === 'boolean' ? { ...value, type: name } : undefined;
  if (name.startsWith('float')) {
    if (value.kind === 'integer') return rationalValue(value.value, 1n, name);
    return value.kind === 'rational' ? { ...value, type: name } : undefined;
  }
  const integer = exactInteger(value);
  return integer === undefined || name.startsWith('complex') ? undefined : integerValue(integer, name);
}
