import type { Expression } from '@standin/syntax';
import { findImport } from '../program/imports.ts';
import { underlying } from '../resolve/underlying.ts';
import type { ArrayType, Type } from '../types/type.ts';
import { integerValue, type ConstantValue } from './constant-value.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';
import { operateBinary, unifyOperands } from './operate.ts';
import { layoutOf } from './size-of.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** The length of an array or of what a pointer to an array points to. */
function lengthOfOperand(type: Type, lengthOf: (type: ArrayType) => bigint | undefined): bigint | undefined {
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'pointer') return lengthOfOperand(result.type.element, lengthOf);
  return result.type.kind === 'array' ? lengthOf(result.type) : undefined;
}

/** `len` and `cap` are constant for string constants and for arrays (Go spec, Length and capacity). */
function callLength(argument: Expression, evaluation: Evaluation): ConstantValue | undefined {
  const value = evaluation.evaluate(argument, evaluation);
  if (value?.kind === 'string') return integerValue(BigInt(value.value.length), 'int');
  const length = value?.kind === 'operand' ? lengthOfOperand(value.type, evaluation.lengthOf) : undefined;
  return length === undefined ? undefined : integerValue(length, 'int');
}

function operandType(argument: Expression, evaluation: Evaluation): Type | undefined {
  const value = evaluation.evaluate(argument, evaluation);
  if (value?.kind === 'operand') return value.type;
  if (value === undefined) return evaluation.typeOf(argument, evaluation);
  const defaults = { integer: 'int', rational: 'float64', string: 'string', boolean: 'bool' } as const;
  return { kind: 'basic', name: value.type ?? defaults[value.kind] };
}

/** `unsafe.Sizeof` and `unsafe.Alignof` of an operand (Go spec, Package unsafe). */
function callUnsafe(name: string, argument: Expression, evaluation: Evaluation): ConstantValue | undefined {
  const type = operandType(argument, evaluation);
  const { goarch } = evaluation.scope.file.package.program.workspace.context;
  const layout = type === undefined ? undefined : layoutOf(type, { goarch, lengthOf: evaluation.lengthOf });
  if (layout === undefined || (name !== 'Sizeof' && name !== 'Alignof')) return undefined;
  return integerValue(BigInt(name === 'Sizeof' ? layout.size : layout.alignment), 'uintptr');
}

function callExtreme(operator: '<' | '>', call: Call, evaluation: Evaluation): EvaluationResult {
  const values = call.arguments.map((argument) => evaluation.evaluate(argument, evaluation));
  return values.reduce((best, value) => {
    if (best === undefined || value === undefined || best.kind === 'operand' || value.kind === 'operand') return undefined;
    const [candidate, other] = unifyOperands(value, best);
    const isBetter = operateBinary(operator, candidate, other);
    return isBetter?.kind === 'boolean' && isBetter.value ? candidate : other;
  });
}

/** A call of a built-in function with a constant result; `undefined` for every other call. */
export function callBuiltin(call: Call, evaluation: Evaluation): EvaluationResult {
  const { callee } = call;
  const [argument] = call.arguments;
  if (argument === undefined) return undefined;
  if (callee.kind === 'selector' && callee.operand.kind === 'name') {
    const isUnsafe = findImport(evaluation.scope.file, callee.operand.name)?.path === 'unsafe';
    return isUnsafe ? callUnsafe(callee.name, argument, evaluation) : undefined;
  }
  if (callee.kind !== 'name') return undefined;
  switch (callee.name) {
    case 'len':
    case 'cap':
      return callLength(argument, evaluation);
    case 'min':
      return callExtreme('<', call, evaluation);
    case 'max':
      return callExtreme('>', call, evaluation);
    default:
      return undefined;
  }
}
