import { underlying } from '@standin/model';
import type { Expression } from '@standin/syntax';
import { variableKey } from './fold-state.ts';
import { placeOf, unknownVariable, type FoldRun } from './fold-run.ts';

/** The variable whose address an expression is; `undefined` for other addresses, and for what is none. */
function pointedVariable(expression: Expression): Expression | undefined {
  return expression.kind === 'unary' && expression.operator === '&' && expression.operand.kind === 'name' ? expression.operand : undefined;
}

/** Whether copies of a value share what they hold. */
function isShared(run: FoldRun, expression: Expression): boolean {
  const operand = run.body.expressions.get(expression)?.operand;
  const result = operand?.kind === 'value' ? underlying(operand.type) : undefined;
  return result?.kind === 'type' && ['pointer', 'slice', 'map'].includes(result.type.kind);
}

/** Forgets what a variable holds. */
export function forget(run: FoldRun, variable: Expression): void {
  const place = placeOf(run, variable);
  const key = place && variableKey(place);
  if (key === undefined || !run.state.variables.has(key)) return;
  run.state.variables.set(key, unknownVariable(run, variable.offset, 'a variable that is written through a pointer, too'));
}

/** Forgets what a variable holds whose address goes to another variable, or which is a pointer or slice that does: what is written there is not seen. Tells whether it is so. */
export function forgetShared(run: FoldRun, expression: Expression): boolean {
  const variable = pointedVariable(expression) ?? (expression.kind === 'name' && isShared(run, expression) ? expression : undefined);
  if (variable !== undefined) forget(run, variable);
  return variable !== undefined;
}

/** Forgets what is handed to a function by its address. A function of a library writes texts there, and leaves structs, which it is given, as they are. */
export function forgetArgument(run: FoldRun, argument: Expression, isLibrary: boolean): void {
  if (!isLibrary) {
    forgetShared(run, argument);
    return;
  }
  const variable = pointedVariable(argument);
  const place = variable && placeOf(run, variable);
  const held = place && run.state.variables.get(variableKey(place));
  if (variable !== undefined && held?.some(({ kind }) => kind !== 'struct') === true) forget(run, variable);
}
