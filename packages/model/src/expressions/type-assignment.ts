import type { Assignment, Expression, ShortVariableDeclaration } from '@standin/syntax';
import { findLocal } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { declareVariable, typeOfValue } from './declare-variable.ts';
import type { Operand, Place } from './operand.ts';
import { typeOf } from './operand-type.ts';
import { typeValues, type TypedValue } from './type-values.ts';
import { unknown, type Typer } from './typer.ts';

/** Where a value is assigned to: a declared place where there is one, and the type that is asked for. */
interface Target {
  readonly to: Place | undefined;
  readonly type: Type | undefined;
}

function isBlank(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === '_';
}

/** Types the left side of an assignment. */
export function typeTarget(typer: Typer, expression: Expression): Target {
  if (isBlank(expression)) return { to: undefined, type: undefined };
  const operand = typer.rules.typeExpression(typer, expression);
  return { to: operand.kind === 'value' ? operand.place : undefined, type: typeOf(operand) };
}

/** Tells that a value goes to a target; to the blank identifier nothing goes. */
export function tellAssignment(typer: Typer, value: TypedValue | undefined, left: Expression, target: Target): void {
  if (value === undefined || isBlank(left)) return;
  const { expression, operand, isIterated } = value;
  typer.visitor?.flow?.({ kind: isIterated === true ? 'range' : 'assignment', expression, operand, ...target });
}

/** Types an assignment or an assignment operation (Go spec, Assignment statements). */
export function typeAssignment(typer: Typer, { left, right, operator }: Assignment): void {
  const targets = left.map((expression) => typeTarget(typer, expression));
  const values = typeValues(typer, right, left.length);
  if (operator !== '=') return;
  for (const [index, expression] of left.entries()) {
    const target = targets[index];
    if (target !== undefined) tellAssignment(typer, values[index], expression, target);
  }
}

/** The operand of a name that the innermost block has declared already, so that `:=` assigns to it (Go spec, Short variable declarations). */
function declaredHere({ scope, block }: Typer, name: string): Operand | undefined {
  const local = findLocal(scope, name);
  return local?.block === block && local.meaning.kind === 'variable' ? local.meaning.operand : undefined;
}

/** Gives a value to a name on the left of `:=`, which is declared where the block does not have it. */
export function declareOrAssign(typer: Typer, left: Expression, value: TypedValue | undefined): void {
  if (left.kind !== 'name') return;
  const known = declaredHere(typer, left.name);
  const operand = value?.operand ?? unknown(typer, left.offset, 'a variable without a value');
  if (known === undefined) {
    const to = declareVariable(typer, left, typeOfValue(operand));
    tellAssignment(typer, value, left, { to, type: typeOf(operand) });
    return;
  }
  typer.visitor?.expression?.(left, known, typer.scope);
  tellAssignment(typer, value, left, { to: known.kind === 'value' ? known.place : undefined, type: typeOf(known) });
}

/** Types a short variable declaration. */
export function typeShortDeclaration(typer: Typer, { left, right }: ShortVariableDeclaration): void {
  const values = typeValues(typer, right, left.length);
  for (const [index, expression] of left.entries()) declareOrAssign(typer, expression, values[index]);
}
