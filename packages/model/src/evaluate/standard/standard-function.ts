import type { Type } from '../../types/type.ts';
import { haltOpaque } from '../value/compare-values.ts';
import type { Machine } from '../machine.ts';
import { haltUnknown } from '../halt.ts';
import { boolType, intType, stringType } from '../value/type-facts.ts';
import { elementsOf } from '../value/make-slice.ts';
import type { Value } from '../value/value.ts';

/** A function of the standard library that is evaluated here, as Go documents it, for the arguments where that is certain. */
export type StandardFunction = (args: readonly Value[], machine: Machine) => readonly Value[];

/** The bytes of an argument that is a string. */
export function textOf(value: Value | undefined): string {
  if (value?.kind === 'string') return value.value;
  if (value?.kind === 'opaque') return haltOpaque(value);
  return haltUnknown('an argument');
}

/** The bytes of an argument that is a string of ASCII alone; what Unicode says of others depends on its version. */
export function asciiOf(value: Value | undefined): string {
  const text = textOf(value);
  return /^[\x00-\x7f]*$/.test(text) ? text : haltUnknown('what becomes of letters beyond ASCII');
}

/** An argument that is an integer. */
export function integerOf(value: Value | undefined): bigint {
  if (value?.kind === 'opaque') return haltOpaque(value);
  return value?.kind === 'integer' ? value.value : haltUnknown('an argument');
}

/** The strings of an argument that is a slice of them. */
export function textsOf(value: Value | undefined): readonly string[] {
  return value?.kind === 'slice' ? elementsOf(value).map((element) => textOf(element)) : haltUnknown('an argument');
}

/** A string. */
export function stringResult(value: string, type: Type = stringType): Value {
  return { kind: 'string', type, value };
}

/** An `int`. */
export function integerResult(value: number | bigint, type: Type = intType): Value {
  return { kind: 'integer', type, value: BigInt(value) };
}

/** A `bool`. */
export function booleanResult(value: boolean): Value {
  return { kind: 'boolean', type: boolType, value };
}
