import type { Expression } from '@standin/syntax';
import { variableKey } from './fold-state.ts';
import type { FoldValue } from './fold-value.ts';
import { placeOf, unknownValue, type FoldRun } from './fold-run.ts';

function isText(value: FoldValue): boolean {
  return value.kind === 'text' || value.kind === 'number' || value.kind === 'list';
}

/** Forgets what a variable holds whose address is given away: a text may be written there. */
export function forgetAddress(run: FoldRun, expression: Expression): void {
  if (expression.kind !== 'unary' || expression.operator !== '&') return;
  const place = placeOf(run, expression.operand);
  const known = place && run.state.variables.get(variableKey(place));
  if (place === undefined || known === undefined || !known.some(isText)) return;
  run.state.variables.set(variableKey(place), unknownValue(run, expression.operand, 'a variable whose address is given away'));
}
