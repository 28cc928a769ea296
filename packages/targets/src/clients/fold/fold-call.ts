import type { FunctionObject, Operand } from '@standin/model';
import type { CallExpression, Expression } from '@standin/syntax';
import { foldBuiltin, foldConversion } from './fold-conversion.ts';
import type { FoldValues } from './fold-value.ts';
import { unknownValue, type FoldRun } from './fold-run.ts';
import { forget, forgetArgument } from './forget-address.ts';
import { findKnown } from './known-functions.ts';
import { runFunction } from './run-function.ts';

function declarationOf(operand: Operand | undefined): FunctionObject | undefined {
  const callee = operand?.kind === 'value' ? operand.callee : undefined;
  if (callee?.kind === 'method') return callee.isExpression ? undefined : callee.member.declaration;
  return callee?.declaration;
}

/** Goes through what is called, for what happens there: `db.Where(...)` of `db.Where(...).Find(...)`. */
function goThroughCallee(run: FoldRun, callee: Expression): void {
  const isQualified = callee.kind === 'selector' && run.body.expressions.get(callee.operand)?.operand.kind === 'package';
  if (callee.kind === 'selector' && !isQualified) run.rules.foldExpression(run, callee.operand);
  if (callee.kind === 'functionLiteral' || callee.kind === 'call') run.rules.foldExpression(run, callee);
}

/** A method that is declared on a pointer may change the variable that it is called on. */
function forgetReceiver(run: FoldRun, { callee }: CallExpression, operand: Operand | undefined): void {
  const method = operand?.kind === 'value' && operand.callee?.kind === 'method' ? operand.callee.member : undefined;
  const receiver = callee.kind === 'selector' && callee.operand.kind === 'name' ? callee.operand : undefined;
  const type = receiver && run.body.expressions.get(receiver)?.operand;
  if (method?.isPointer === true && receiver !== undefined && type?.kind === 'value' && type.type.kind !== 'pointer') forget(run, receiver);
}

/** What a call gives, to as many places as ask. */
export function foldCall(run: FoldRun, call: CallExpression, count: number): readonly FoldValues[] {
  const operand = run.body.expressions.get(call.callee)?.operand;
  if (operand?.kind === 'type') return [foldConversion(run, call, operand.type)];
  if (operand?.kind === 'builtin') return [foldBuiltin(run, call, operand.name)];
  goThroughCallee(run, call.callee);
  const values = call.arguments.map((argument) => run.rules.foldExpression(run, argument));
  run.observer?.call(call, values);
  const fold = findKnown(operand);
  if (fold !== undefined) return fold(run, call, values);
  forgetReceiver(run, call, operand);
  const declaration = declarationOf(operand);
  const results = declaration && runFunction(run, declaration, values);
  const isLibrary = declaration === undefined || declaration.file.package.location.module?.isMain !== true;
  for (const argument of call.arguments) forgetArgument(run, argument, isLibrary);
  const isKnown = results !== undefined && results.length > 0 && results.every((result) => result.length > 0);
  return isKnown ? results : Array.from({ length: count }, () => unknownValue(run, call, 'what a call gives'));
}
