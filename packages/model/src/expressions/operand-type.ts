import type { BasicType, Type } from '../types/type.ts';
import type { ConstantOperand, Operand, ValueOperand } from './operand.ts';

const basic = (name: string): BasicType => Object.freeze({ kind: 'basic', name });

/** `int`. */
export const intType = basic('int');

/** `bool`. */
const boolType = basic('bool');

/** `string`. */
export const stringType = basic('string');

/** `byte`. */
export const byteType = basic('byte');

/** `rune`. */
export const runeType = basic('rune');

/** `uintptr`. */
export const uintptrType = basic('uintptr');

/** What a comparison of values gives (Go spec, Comparison operators). */
export const untypedBoolean: ValueOperand = Object.freeze({ kind: 'value', type: boolType, isUntyped: true });

/** An untyped constant of the kind whose default type has a name (Go spec, Constants). */
export function untypedConstant(name: string): ConstantOperand {
  return { kind: 'constant', type: basic(name), isUntyped: true };
}

/** The type of a value or constant, of an untyped one its default type; `undefined` for what is neither. */
export function typeOf(operand: Operand): Type | undefined {
  return operand.kind === 'value' || operand.kind === 'constant' ? operand.type : undefined;
}

/** Whether an operand takes the type of where it goes. */
export function isUntyped(operand: Operand): boolean {
  return (operand.kind === 'constant' || operand.kind === 'value') && operand.isUntyped === true;
}

/** The untyped numeric kinds: of two, the later one counts (Go spec, Constant expressions). */
const ranks = ['int', 'rune', 'float64', 'complex128'];

/** Of the default types of two untyped constants the one that an operation on both has. */
export function laterType(left: Type, right: Type): Type {
  const rank = (type: Type): number => (type.kind === 'basic' ? ranks.indexOf(type.name) : -1);
  return rank(right) > rank(left) ? right : left;
}
