import type { Operand, TypingVisitor } from '@standin/model';
import type { Expression } from '@standin/syntax';
import type { Recorder } from './recorder.ts';

/** Takes note of pointers that are followed and of addresses that are taken: an interface can hold neither what is pointed to nor where it lies. */
export function createExpressionVisitor(recorder: Recorder): NonNullable<TypingVisitor['expression']> {
  const operands = new WeakMap<Expression, Operand>();
  return (expression, operand) => {
    operands.set(expression, operand);
    if (expression.kind !== 'unary' || (expression.operator !== '*' && expression.operator !== '&')) return;
    const inner = operands.get(expression.operand);
    const dependency = inner?.kind === 'value' ? recorder.rule.find(inner.type) : undefined;
    if (inner?.kind !== 'value' || dependency === undefined || inner.place === undefined) return;
    const holder = { site: recorder.siteOf(inner.place, inner.type), dependency };
    const origin = { file: recorder.file, offset: expression.offset };
    if (expression.operator === '*') recorder.escape(holder, origin, 'what it points to is taken');
    else recorder.escape(holder, origin, 'its address is taken');
  };
}
