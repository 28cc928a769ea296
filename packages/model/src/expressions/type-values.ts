import type { Expression } from '@standin/syntax';
import { coreType } from './core-type.ts';
import type { Operand } from './operand.ts';
import { typeOf, untypedBoolean } from './operand-type.ts';
import { unknown, type Typer } from './typer.ts';

/** A value of an expression list, and the expression that it is written in: a call can give several. */
export interface TypedValue {
  readonly expression: Expression;
  readonly operand: Operand;
  /** Whether it is what a range clause gives of the expression. */
  readonly isIterated?: true;
}

/** Whether an expression gives a second value, a boolean, where two are asked for (Go spec, Assignment statements). */
function givesOk(typer: Typer, expression: Expression): boolean {
  if (expression.kind === 'typeAssertion') return true;
  if (expression.kind === 'unary') return expression.operator === '<-';
  if (expression.kind !== 'index') return false;
  const type = typeOf(typer.rules.typeExpression({ ...typer, visitor: undefined }, expression.operand));
  return type !== undefined && coreType(type)?.kind === 'map';
}

function typeSingle(typer: Typer, expression: Expression, count: number): readonly TypedValue[] {
  const operand = typer.rules.typeExpression(typer, expression);
  if (operand.kind === 'tuple') return operand.values.map((value) => ({ expression, operand: value }));
  if (count === 2 && givesOk(typer, expression)) return [operand, untypedBoolean].map((value) => ({ expression, operand: value }));
  if (operand.kind === 'unknown') return Array.from({ length: Math.max(count, 1) }, () => ({ expression, operand }));
  return [{ expression, operand }];
}

/** The values that expressions give to `count` places: one each, or all from one call, map index, receive operation or type assertion. With
 * `count` 0 all that there are. */
export function typeValues(typer: Typer, expressions: readonly Expression[], count: number): readonly TypedValue[] {
  const [only] = expressions;
  if (expressions.length === 1 && only !== undefined && count !== 1) return typeSingle(typer, only, count);
  return expressions.map((expression) => {
    const operand = typer.rules.typeExpression(typer, expression);
    if (operand.kind !== 'tuple') return { expression, operand };
    const [value] = operand.values;
    const isOne = operand.values.length === 1 && value !== undefined;
    return { expression, operand: isOne ? value : unknown(typer, expression.offset, 'a call that does not give one value') };
  });
}
