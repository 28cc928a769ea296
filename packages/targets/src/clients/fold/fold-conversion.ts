import { underlying, type Type } from '@standin/model';
import type { CallExpression } from '@standin/syntax';
import { limitWays, type FoldValue, type FoldValues } from './fold-value.ts';
import { unknownValue, type FoldRun } from './fold-run.ts';
import { isString } from './is-string.ts';

function isBytes(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'slice' && result.type.element.kind === 'basic';
}

/** What a conversion gives: texts stay as they are. */
export function foldConversion(run: FoldRun, call: CallExpression, type: Type): FoldValues {
  const [argument] = call.arguments;
  if (argument === undefined) return unknownValue(run, call, 'a conversion of nothing');
  const value = run.rules.foldExpression(run, argument);
  return (isString(type) || isBytes(type)) && value.every(({ kind }) => kind !== 'number')
    ? value
    : unknownValue(run, call, 'a conversion');
}

function foldAppend(run: FoldRun, call: CallExpression): FoldValues {
  const [list = [], ...added] = call.arguments.map((argument) => run.rules.foldExpression(run, argument));
  const [last] = added;
  return limitWays(
    list.map((value): FoldValue => {
      if (value.kind !== 'list') return value.kind === 'unknown' ? value : (unknownValue(run, call, 'a list')[0] ?? value);
      if (!call.hasEllipsis) return { ...value, elements: value.isWhole ? [...value.elements, ...added] : value.elements };
      const [only] = last?.length === 1 ? last : [];
      const isKnown = value.isWhole && only?.kind === 'list' && only.isWhole;
      return isKnown ? { ...value, elements: [...value.elements, ...only.elements] } : { ...value, isWhole: false };
    }),
  );
}

/** What a built-in function gives. */
export function foldBuiltin(run: FoldRun, call: CallExpression, name: string): FoldValues {
  if (name === 'append') return foldAppend(run, call);
  for (const argument of call.arguments) run.rules.foldExpression(run, argument);
  return unknownValue(run, call, `what ${name} gives`);
}
