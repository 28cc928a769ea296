import type { Type } from '../types/type.ts';

/**
 * The value of a constant expression (Go spec, Constants), exact. A rational stands for every untyped or typed float. `type` is the basic type's
 * name for typed constants, and absent for untyped ones.
 */
export type ConstantValue =
  | { readonly kind: 'integer'; readonly value: bigint; readonly type?: string }
  | { readonly kind: 'rational'; readonly numerator: bigint; readonly denominator: bigint; readonly type?: string }
  | { readonly kind: 'string'; readonly value: string; readonly type?: string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly type?: string };

/** What an expression that is no constant still says: its type, for `len` and `unsafe.Sizeof`. */
export interface TypedOperand {
  readonly kind: 'operand';
  readonly type: Type;
}

/** An integer constant. */
export function integerValue(value: bigint, type?: string): ConstantValue {
  return type === undefined ? { kind: 'integer', value } : { kind: 'integer', value, type };
}

/** A rational constant; an integer where the denominator divides out and it is untyped. */
export function rationalValue(numerator: bigint, denominator: bigint, type?: string): ConstantValue {
  const sign = denominator < 0n ? -1n : 1n;
  const value = { kind: 'rational', numerator: numerator * sign, denominator: denominator * sign } as const;
  return type === undefined ? value : { ...value, type };
}

/** The integer that a numeric constant is exactly; `undefined` where it is none. */
export function exactInteger(value: ConstantValue | undefined): bigint | undefined {
  if (value?.kind === 'integer') return value.value;
  if (value?.kind === 'rational' && value.numerator % value.denominator === 0n) return value.numerator / value.denominator;
  return undefined;
}
