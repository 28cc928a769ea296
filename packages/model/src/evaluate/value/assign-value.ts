import type { ConstantValue } from '../../constants/constant-value.ts';
import { exactInteger } from '../../constants/constant-value.ts';
import type { Type } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { copyValue } from './cell.ts';
import { defaultType } from './default-type.ts';
import { fractionToFloat } from './float.ts';
import { basicShape, isInterface, wrapInteger } from './type-facts.ts';
import type { UntypedConstant, Value } from './value.ts';
import { zeroValue } from './zero-value.ts';

function integerOf(constant: ConstantValue, type: Type, shape: { readonly bits: number; readonly isSigned: boolean }): Value {
  const value = exactInteger(constant);
  if (value === undefined || wrapInteger(value, shape) !== value) return haltUnknown('a constant that its type cannot hold');
  return { kind: 'integer', type, value };
}

/** The value of a basic type that a constant is representable as (Go spec, Representability). */
function representConstant(machine: Machine, constant: ConstantValue, type: Type): Value {
  const shape = basicShape(type, machine.goarch);
  if (shape?.kind === 'integer') return integerOf(constant, type, shape);
  if (shape?.kind === 'string' && constant.kind === 'string') return { kind: 'string', type, value: constant.value };
  if (shape?.kind === 'boolean' && constant.kind === 'boolean') return { kind: 'boolean', type, value: constant.value };
  if (shape?.kind !== 'float') return haltUnknown('a constant of this type');
  if (constant.kind === 'integer') return { kind: 'float', type, value: fractionToFloat(constant.value, 1n, shape.bits) };
  if (constant.kind !== 'rational') return haltUnknown('a constant of this type');
  return { kind: 'float', type, value: fractionToFloat(constant.numerator, constant.denominator, shape.bits) };
}

function withName(value: Value, { declared }: UntypedConstant): Value {
  return declared !== undefined && (value.kind === 'integer' || value.kind === 'string') ? { ...value, declared } : value;
}

/** An untyped constant as a value of a type; of its default type where that is an interface. */
function typeConstant(machine: Machine, value: UntypedConstant, type: Type): Value {
  if (!isInterface(type)) return withName(representConstant(machine, value.constant, type), value);
  return { kind: 'interface', type, dynamic: representConstant(machine, value.constant, defaultType(value)) };
}

/** A value that has a type: an untyped constant takes its default one. */
export function typedValue(machine: Machine, value: Value): Value {
  if (value.kind === 'constant') return representConstant(machine, value.constant, defaultType(value));
  return value.kind === 'nil' ? haltUnknown('nil without a type') : value;
}

/** What an assignment to a place of a type makes of a value (Go spec, Assignability): interfaces take it up, constants and nil get the type. */
export function assignValue(machine: Machine, value: Value, type: Type): Value {
  if (value.kind === 'constant') return typeConstant(machine, value, type);
  if (value.kind === 'nil') return zeroValue(machine, type);
  if (value.kind === 'error') return isInterface(type) ? { kind: 'interface', type, dynamic: value } : value;
  if (value.type === type) return value;
  if (!isInterface(type) || (value.kind === 'opaque' && isInterface(value.type))) return retype(value, type);
  if (value.kind === 'interface') return { ...value, type };
  return { kind: 'interface', type, dynamic: copyValue(machine, value) };
}

/** A value under another type with the same underlying one. Constants, nil and library errors have no type to change. */
export function retype(value: Value, type: Type): Value {
  return value.kind === 'constant' || value.kind === 'nil' || value.kind === 'error' ? value : { ...value, type };
}
