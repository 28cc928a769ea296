import type { Expression } from '@standin/syntax';
import type { Scope } from '../resolve/scope.ts';
import type { ArrayType, Type } from '../types/type.ts';
import type { ConstantValue, TypedOperand } from './constant-value.ts';

/** What an expression came to: a constant, an operand of a known type, or nothing that can be said. */
export type EvaluationResult = ConstantValue | TypedOperand | undefined;

/**
 * Where a constant expression is evaluated: its scope, the value of iota there, the constants being worked out, to meet cycles, and the evaluator
 * itself, for the built-in functions.
 */
export interface Evaluation {
  readonly scope: Scope;
  readonly iota?: number;
  readonly pending: readonly string[];
  readonly evaluate: (expression: Expression, evaluation: Evaluation) => EvaluationResult;
  readonly typeOf: (expression: Expression, evaluation: Evaluation) => Type | undefined;
  readonly lengthOf: (type: ArrayType) => bigint | undefined;
}
