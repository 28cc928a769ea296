import type { Type } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue, retype } from './assign-value.ts';
import { integerToFloat, roundFloat } from './float.ts';
import { elementsOf, makeSlice, sliceOfBytes, stringOfBytes } from './make-slice.ts';
import { decodeRunes, encodeRune } from './runes.ts';
import { basicShape, basicType, isInterface, stringType, underlyingOf, wrapInteger, type BasicShape } from './type-facts.ts';
import { typeKey } from './type-key.ts';
import type { FloatValue, IntegerValue, SliceValue, StringValue, UntypedConstant, Value } from './value.ts';

function convertInteger(value: IntegerValue, type: Type, shape: BasicShape): Value {
  if (shape.kind === 'float') return { kind: 'float', type, value: integerToFloat(value.value, shape.bits) };
  if (shape.kind === 'string') return { kind: 'string', type, value: encodeRune(value.value) };
  if (shape.kind !== 'integer') return haltUnknown('a conversion');
  const wrapped = wrapInteger(value.value, shape);
  const isKept = wrapped === value.value && value.source !== undefined;
  return { kind: 'integer', type, value: wrapped, ...(isKept && { source: value.source }) };
}

function convertFloat(value: FloatValue, type: Type, shape: BasicShape): Value {
  if (shape.kind === 'float') return { kind: 'float', type, value: roundFloat(value.value, shape.bits) };
  if (shape.kind !== 'integer') return haltUnknown('a conversion');
  const whole = BigInt(Math.trunc(value.value));
  // What does not fit is up to the implementation (Go spec, Conversions between numeric types).
  if (wrapInteger(whole, shape) !== whole) return haltUnknown('a conversion of a large floating-point number');
  return { kind: 'integer', type, value: whole };
}

/** The basic type that a slice's elements are. */
function elementName(type: Type): string | undefined {
  const target = underlyingOf(type);
  const element = target.kind === 'slice' ? underlyingOf(target.element) : undefined;
  return element?.kind === 'basic' ? element.name : undefined;
}

function sliceOfString(machine: Machine, { value, source }: StringValue, type: Type): Value {
  const name = elementName(type);
  if (name === 'byte' || name === 'uint8') return { ...sliceOfBytes(machine, value, type), ...(source !== undefined && { source }) };
  if (name !== 'rune' && name !== 'int32') return haltUnknown('a conversion');
  const runes = decodeRunes(value).map(({ rune }): Value => ({ kind: 'integer', type: basicType('rune'), value: BigInt(rune) }));
  return makeSlice(machine, type, runes, undefined);
}

function stringOfSlice(value: SliceValue, type: Type): Value {
  const name = elementName(value.type);
  if (name === 'byte' || name === 'uint8') return stringOfBytes(value, type);
  if (name !== 'rune' && name !== 'int32') return haltUnknown('a conversion');
  const parts = elementsOf(value).map((rune) => (rune.kind === 'integer' ? encodeRune(rune.value) : haltUnknown('a conversion')));
  return { kind: 'string', type, value: parts.join('') };
}

function convertConstantValue(machine: Machine, value: UntypedConstant, type: Type): Value {
  const shape = isInterface(type) ? undefined : basicShape(type, machine.goarch);
  if (value.constant.kind === 'integer' && shape?.kind === 'string')
    return { kind: 'string', type, value: encodeRune(value.constant.value) };
  return value.constant.kind === 'string' && underlyingOf(type).kind === 'slice'
    ? sliceOfString(machine, { kind: 'string', type: stringType, value: value.constant.value }, type)
    : assignValue(machine, value, type);
}

function convertBasic(machine: Machine, value: IntegerValue | FloatValue | StringValue, type: Type): Value {
  if (value.kind === 'string' && underlyingOf(type).kind === 'slice') return sliceOfString(machine, value, type);
  const shape = basicShape(type, machine.goarch);
  if (shape === undefined) return haltUnknown('a conversion');
  if (value.kind === 'string') return shape.kind === 'string' ? plain(value, type) : haltUnknown('a conversion');
  return value.kind === 'integer' ? convertInteger(value, type, shape) : convertFloat(value, type, shape);
}

function plain({ value, source }: StringValue, type: Type): StringValue {
  return { kind: 'string', type, value, ...(source !== undefined && { source }) };
}

/** A value converted to a type (Go spec, Conversions). */
export function convertValue(machine: Machine, value: Value, type: Type): Value {
  if (value.kind === 'constant') return convertConstantValue(machine, value, type);
  if (value.kind === 'opaque') return { ...value, type };
  if (value.kind === 'nil' || isInterface(type)) return assignValue(machine, value, type);
  if (value.kind === 'integer' || value.kind === 'float' || value.kind === 'string') return convertBasic(machine, value, type);
  const target = underlyingOf(type).kind;
  if (value.kind === 'slice') {
    if (target === 'slice') return retype(value, type);
    return target === 'basic' ? stringOfSlice(value, type) : haltUnknown('a conversion of a slice to an array');
  }
  if (value.kind === 'interface' || value.kind === 'error') return haltUnknown('a conversion');
  if (value.kind === 'pointer' && typeKey(underlyingOf(value.type)) !== typeKey(underlyingOf(type)))
    return haltUnknown('a conversion of a pointer');
  return retype(value, type);
}
