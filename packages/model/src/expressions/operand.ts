import type { FunctionObject } from '../methods/function-object.ts';
import type { MethodMember } from '../methods/member.ts';
import type { Origin } from '../program/origin.ts';
import type { PackageReference } from '../program/package-reference.ts';
import type { Type, TypeParameter } from '../types/type.ts';

/** A place that holds values and is declared somewhere: places with one origin are one. */
export interface Place {
  /** `result` for what a declared function gives back, `parameter` for what one is given, seen from outside and inside alike. */
  readonly kind: 'variable' | 'receiver' | 'parameter' | 'result' | 'field';
  readonly name: string | undefined;
  readonly origin: Origin;
}

/** A value (Go spec, Expressions). */
export interface ValueOperand {
  readonly kind: 'value';
  readonly type: Type;
  /** Whether it is a boolean that a comparison gives: it takes the type of where it goes (Go spec, Comparison operators). */
  readonly isUntyped?: true;
  /** The declared place that it was read from: a variable, a field, a result of a declared function. */
  readonly place?: Place;
  /** The declared function or method that it is. */
  readonly callee?: Callee;
  /** The type parameters that have no arguments yet: it is a generic function (Go spec, Instantiations). */
  readonly typeParameters?: readonly TypeParameter[];
}

/** A function or method that a value is, where that can be told. */
export type Callee =
  | { readonly kind: 'function'; readonly declaration: FunctionObject }
  /** A method value, or, with the receiver as its first parameter, a method expression. */
  | { readonly kind: 'method'; readonly member: MethodMember; readonly isExpression: boolean };

/** A constant (Go spec, Constants); `type` of an untyped one is its default type. */
export interface ConstantOperand {
  readonly kind: 'constant';
  readonly type: Type;
  readonly isUntyped: boolean;
}

/** A type in the place of an expression; a generic one that has no arguments yet has `typeParameters`. */
export interface TypeOperand {
  readonly kind: 'type';
  readonly type: Type;
  readonly typeParameters?: readonly TypeParameter[];
}

/** What an expression cannot be told to be, and why. What follows from it is the same object. */
export interface UnknownOperand {
  readonly kind: 'unknown';
  readonly reason: string;
  readonly origin: Origin;
}

/** What an expression was found to be. */
export type Operand =
  | ValueOperand
  | ConstantOperand
  | TypeOperand
  | UnknownOperand
  | { readonly kind: 'nil' }
  | { readonly kind: 'package'; readonly package: PackageReference }
  /** The results of a call that has none, or several. */
  | { readonly kind: 'tuple'; readonly values: readonly ValueOperand[] }
  /** A built-in function, `unsafe.` before the name of one of that package. */
  | { readonly kind: 'builtin'; readonly name: string };
