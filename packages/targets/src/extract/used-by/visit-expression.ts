import type { Operand, TypingVisitor } from '@standin/model';
import type { Expression } from '@standin/syntax';
import { nameFunction } from './record-declarations.ts';
import type { Recorder } from './recorder.ts';

/** Pointers that are followed and addresses that are taken: an interface can hold neither what is pointed to nor where it lies. */
function visitPointer(recorder: Recorder, expression: Extract<Expression, { kind: 'unary' }>, inner: Operand | undefined): void {
  if (expression.operator !== '*' && expression.operator !== '&') return;
  const dependency = inner?.kind === 'value' ? recorder.rule.find(inner.type) : undefined;
  if (inner?.kind !== 'value' || dependency === undefined || inner.place === undefined) return;
  const holder = { site: recorder.siteOf(inner.place, inner.type), dependency };
  const origin = { file: recorder.file, offset: expression.offset };
  recorder.escape(holder, origin, expression.operator === '*' ? 'what it points to is taken' : 'its address is taken');
}

/** The function or method of the package that an operand is, by name. */
function ownFunction(recorder: Recorder, operand: Operand): string | undefined {
  const callee = operand.kind === 'value' ? operand.callee : undefined;
  const declaration = callee?.kind === 'method' ? callee.member.declaration : callee?.declaration;
  const isOwn = declaration?.file.package.location.directory === recorder.package.location.directory;
  return declaration !== undefined && isOwn ? nameFunction(declaration) : undefined;
}

/** Takes note of what is done with pointers to dependencies, and of functions that are more than called. */
export function createExpressionVisitor(recorder: Recorder): NonNullable<TypingVisitor['expression']> {
  const operands = new WeakMap<Expression, Operand>();
  return (expression, operand) => {
    operands.set(expression, operand);
    if (expression.kind === 'unary') visitPointer(recorder, expression, operands.get(expression.operand));
    const mentioned = ownFunction(recorder, operand);
    if (mentioned !== undefined) recorder.countMention(mentioned, 1);
    // A callee is visited before its call, which takes the mention back.
    const callee = expression.kind === 'call' ? operands.get(expression.callee) : undefined;
    const called = callee && ownFunction(recorder, callee);
    if (called !== undefined) recorder.countMention(called, -1);
  };
}
