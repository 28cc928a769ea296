import type { Expression } from '@standin/syntax';
import { coreType } from './core-type.ts';
import type { Operand } from './operand.ts';
import { isUntyped, laterType, typeOf, untypedBoolean, untypedConstant } from './operand-type.ts';
import { unknown, type Typer } from './typer.ts';

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** The result of an operation on two operands that come to one type: an untyped one takes the type of the other (Go spec, Operators). */
export function combine(typer: Typer, left: Operand, right: Operand, offset: number): Operand {
  if (left.kind === 'constant' && right.kind === 'constant') {
    if (left.isUntyped && right.isUntyped) return { ...left, type: laterType(left.type, right.type) };
    return left.isUntyped ? right : left;
  }
  // A value of unknown type beside an untyped constant decides the type; beside a typed operand it has that type.
  const typed = [left, right].find((operand) => typeOf(operand) !== undefined && !isUntyped(operand));
  const type = typed && typeOf(typed);
  if (type !== undefined) return { kind: 'value', type };
  const missing = [left, right].find((operand) => operand.kind === 'unknown');
  if (missing !== undefined) return missing;
  return isUntyped(left) && isUntyped(right) ? untypedBoolean : unknown(typer, offset, 'an operation on what has no value');
}

/** A shift has the type of its left operand; an untyped constant becomes an integer one (Go spec, Operators). */
function shift(left: Operand, right: Operand): Operand {
  if (left.kind === 'constant' && left.isUntyped) {
    const isRune = left.type.kind === 'basic' && left.type.name === 'rune';
    return untypedConstant(isRune ? 'rune' : 'int');
  }
  if (left.kind === 'constant' && right.kind !== 'constant') return { kind: 'value', type: left.type };
  return left.kind === 'value' ? { kind: 'value', type: left.type } : left;
}

function compare(typer: Typer, { left, right }: Extract<Expression, { kind: 'binary' }>, operands: readonly [Operand, Operand]): Operand {
  const [first, second] = operands;
  const flow = typer.visitor?.flow;
  flow?.({ kind: 'comparison', expression: left, operand: first, to: undefined, type: typeOf(second), other: second });
  flow?.({ kind: 'comparison', expression: right, operand: second, to: undefined, type: typeOf(first), other: first });
  return first.kind === 'constant' && second.kind === 'constant' ? untypedConstant('bool') : untypedBoolean;
}

/** Types a binary operation. */
export function typeBinary(typer: Typer, expression: Extract<Expression, { kind: 'binary' }>): Operand {
  const left = typer.rules.typeExpression(typer, expression.left);
  const right = typer.rules.typeExpression(typer, expression.right);
  const { operator, offset } = expression;
  if (comparisons.has(operator)) return compare(typer, expression, [left, right]);
  return operator === '<<' || operator === '>>' ? shift(left, right) : combine(typer, left, right, offset);
}

function pointTo(typer: Typer, operand: Operand, offset: number): Operand {
  if (operand.kind === 'type') return { kind: 'type', type: { kind: 'pointer', element: operand.type } };
  const type = typeOf(operand);
  const core = type && coreType(type);
  if (core?.kind === 'pointer') return { kind: 'value', type: core.element };
  return operand.kind === 'unknown' ? operand : unknown(typer, offset, 'what a pointer points to that cannot be told');
}

function receive(typer: Typer, operand: Operand, offset: number): Operand {
  const type = typeOf(operand);
  const core = type && coreType(type);
  if (core?.kind === 'channel') return { kind: 'value', type: core.element };
  return operand.kind === 'unknown' ? operand : unknown(typer, offset, 'what is received from no channel');
}

/** Types a unary operation: an address, what a pointer points to or a pointer type, a receive operation, or arithmetic. */
export function typeUnary(typer: Typer, { operator, operand, offset }: Extract<Expression, { kind: 'unary' }>): Operand {
  const inner = typer.rules.typeExpression(typer, operand);
  switch (operator) {
    case '*':
      return pointTo(typer, inner, offset);
    case '<-':
      return receive(typer, inner, offset);
    case '&': {
      const element = typeOf(inner);
      if (element !== undefined) return { kind: 'value', type: { kind: 'pointer', element } };
      return inner.kind === 'unknown' ? inner : unknown(typer, offset, 'the address of what is no value');
    }
    default: {
      if (inner.kind !== 'value') return inner;
      return inner.isUntyped === true ? inner : { kind: 'value', type: inner.type };
    }
  }
}
