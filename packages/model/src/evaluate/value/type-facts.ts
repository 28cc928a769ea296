import { integerBits } from '../../constants/basic-sizes.ts';
import { underlying } from '../../resolve/underlying.ts';
import type { Type } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';

/** A predeclared type by name. */
export function basicType(name: string): Type {
  return { kind: 'basic', name };
}

/** The type `bool`. */
export const boolType = basicType('bool');
/** The type `int`. */
export const intType = basicType('int');
/** The type `string`. */
export const stringType = basicType('string');
/** The type `error`. */
export const errorType: Type = { kind: 'named', name: 'error', typeArguments: [] };

const underlyingTypes = new WeakMap<Type, Type>();

/** The underlying type; ends the evaluation where source does not tell it. */
export function underlyingOf(type: Type): Type {
  let known = underlyingTypes.get(type);
  if (known === undefined) {
    const result = underlying(type);
    known = result.kind === 'type' ? result.type : haltUnknown('what a type is');
    underlyingTypes.set(type, known);
  }
  return known;
}

/** Whether the underlying type is an interface, `error` and `comparable` among them. */
export function isInterface(type: Type): boolean {
  const { kind } = underlyingOf(type);
  return kind === 'interface' || (kind === 'named' && !isUnsafePointer(type));
}

function isUnsafePointer(type: Type): boolean {
  const target = underlyingOf(type);
  return target.kind === 'named' && target.package !== undefined;
}

/** What values of a basic type are. */
export type BasicShape =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'string' }
  | { readonly kind: 'integer'; readonly bits: number; readonly isSigned: boolean }
  | { readonly kind: 'float'; readonly bits: 32 | 64 };

/** What the values of a type are where it is a boolean, numeric or string type; `undefined` for others, and for complex ones. */
export function basicShape(type: Type, goarch: string): BasicShape | undefined {
  const target = underlyingOf(type);
  if (target.kind !== 'basic') return undefined;
  const { name } = target;
  if (name === 'bool') return { kind: 'boolean' };
  if (name === 'string') return { kind: 'string' };
  if (name === 'float64' || name === 'float32') return { kind: 'float', bits: name === 'float64' ? 64 : 32 };
  if (name.startsWith('complex')) return undefined;
  return { kind: 'integer', bits: integerBits(name, goarch), isSigned: name.startsWith('int') || name === 'rune' };
}

/** An integer as a type of some bits holds it: what does not fit wraps around (Go spec, Integer overflow). */
export function wrapInteger(value: bigint, { bits, isSigned }: { readonly bits: number; readonly isSigned: boolean }): bigint {
  return isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}
