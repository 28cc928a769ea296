import type { Expression } from '@standin/syntax';
import { findLocal, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import type { Value } from '../value/value.ts';

/** Whether an operand gives the same whatever else is evaluated before or after it. */
function isSettled(expression: Expression): boolean {
  return expression.kind === 'literal' || expression.kind === 'functionLiteral' || expression.kind === 'type';
}

/** Whether an operand that was evaluated could give something else now. Calls are made in order; a variable can be looked at again. */
function mayChange(expression: Expression, value: Value | undefined, frame: Frame): boolean {
  if (expression.kind === 'call' || isSettled(expression)) return false;
  if (expression.kind !== 'name' || value?.kind === 'struct' || value?.kind === 'array') return true;
  const local = findLocal(frame, expression.name);
  return local?.kind === 'variable' && local.cell.value !== value;
}

/** Runs part of an evaluation, and tells whether it wrote to a place that was there before. */
export function watchWrites<Result>(machine: Machine, run: () => Result): { readonly result: Result; readonly hasWritten: boolean } {
  const { cells, oldestWrite } = machine;
  machine.oldestWrite = Infinity;
  const result = run();
  const hasWritten = machine.oldestWrite <= cells;
  machine.oldestWrite = Math.min(machine.oldestWrite, oldestWrite);
  return { result, hasWritten };
}

/**
 * Evaluates operands from left to right. Only calls are made in that order for certain (Go spec, Order of evaluation): where one writes what another operand
 * may read, what comes out cannot be told.
 */
export function evaluateInOrder(expressions: readonly Expression[], frame: Frame): readonly (readonly Value[])[] {
  const { machine } = frame;
  if (expressions.length < 2) return expressions.map((expression) => machine.rules.evaluate(expression, frame));
  const results: (readonly Value[])[] = [];
  for (const [index, expression] of expressions.entries()) {
    const { result, hasWritten } = watchWrites(machine, () => machine.rules.evaluate(expression, frame));
    const isUncertain = (other: Expression, position: number): boolean =>
      position > index ? !isSettled(other) : position < index && mayChange(other, results[position]?.[0], frame);
    if (hasWritten && expressions.some(isUncertain)) haltUnknown('in which order operands are evaluated');
    results.push(result);
  }
  return results;
}

/** Evaluates operands that have one value each. */
export function evaluateOnesInOrder(expressions: readonly Expression[], frame: Frame): readonly Value[] {
  return evaluateInOrder(expressions, frame).map(
    (values) => (values.length === 1 ? values[0] : undefined) ?? haltUnknown('a call with several results'),
  );
}
