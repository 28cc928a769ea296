import type { CallExpression } from '@standin/syntax';
import type { Recorder } from '../extract/used-by/recorder.ts';
import { functionRule } from './client-libraries.ts';
import type { Body, FoundCall } from './found-call.ts';
import { namedFunction } from './named-function.ts';
import { selectorOf } from './selector-of.ts';

/** The call of a function of a library that is handed a client, in a body that is gone through up to there. The client is what its argument is, or else what the parameter takes. */
export function findFunctionCall(call: CallExpression, body: Body, { rule, siteOf }: Recorder): FoundCall | undefined {
  const operand = body.expressions.get(call.callee)?.operand;
  const called = operand?.kind === 'value' ? namedFunction(operand) : undefined;
  const found = called && functionRule(called);
  const selector = selectorOf(call.callee);
  if (called === undefined || found === undefined || selector === undefined) return undefined;
  const { signature } = called;
  const index = signature.parameters.findIndex(({ name }) => name === found.client);
  const on = call.arguments[index];
  const given = on && body.expressions.get(on)?.operand;
  if (on === undefined || given?.kind !== 'value') return undefined;
  const own = rule.find(given.type);
  const dependency = own ?? rule.find(signature.parameters[index]?.type);
  if (dependency === undefined) return undefined;
  const holder = { site: own && siteOf(given.place, given.type), dependency };
  return { selector, call, on, method: { name: selector.name, signature }, rule: found, holder, body };
}
