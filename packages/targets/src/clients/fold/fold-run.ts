import type { Place } from '@standin/model';
import type { Block, CallExpression, CompositeLiteral, Expression } from '@standin/syntax';
import type { Body } from '../found-call.ts';
import type { FoldState } from './fold-state.ts';
import type { FoldValue, FoldValues } from './fold-value.ts';
import type { FoldPackage } from './fold-package.ts';
import { sourceOf } from './source-of.ts';

/** Who is told what a run comes to. */
export interface FoldObserver {
  /** A call, with what its arguments come to; a call that gives a channel, with what is sent on it. */
  call(call: CallExpression, values: readonly FoldValues[]): void;
  literal(literal: CompositeLiteral, values: FoldValues): void;
}

/** One run through a function, in which texts are told as far as the code has them. */
export interface FoldRun {
  readonly body: Body;
  readonly package: FoldPackage;
  state: FoldState;
  /** The values that the function returns, one entry for each return statement. */
  returned: (readonly FoldValues[])[];
  /** How many results it has. */
  readonly resultCount: number;
  /** How many functions are gone through for the sake of another one. */
  readonly depth: number;
  readonly observer: FoldObserver | undefined;
  /** Where variables are written: offsets of statements. A function literal may run behind all of them. */
  readonly writes: Map<string, Set<number>>;
  /** Expressions and statements hold each other. */
  readonly rules: FoldRules;
}

/** What one part of the rules needs of the others. */
export interface FoldRules {
  readonly foldExpression: (run: FoldRun, expression: Expression) => FoldValues;
  /** What an expression gives to several places. */
  readonly foldTuple: (run: FoldRun, expression: Expression, count: number) => readonly FoldValues[];
  readonly runBlock: (run: FoldRun, block: Block) => void;
}

/** What cannot be told, and why. */
export function unknownValue({ body }: Pick<FoldRun, 'body'>, expression: Expression, reason: string): FoldValues {
  const { file } = body.site;
  const value: FoldValue = { kind: 'unknown', source: sourceOf(file, expression), reason, origin: { file, offset: expression.offset } };
  return [value];
}

/** What a variable holds that may be written where it is not seen; called as the variable is, wherever it is used. */
export function unknownVariable({ body }: Pick<FoldRun, 'body'>, offset: number, reason: string): FoldValues {
  return [{ kind: 'unknown', source: '', reason, origin: { file: body.site.file, offset } }];
}

/** The declared place that an expression is; a name that is declared by standing on the left is its own. */
export function placeOf({ body }: Pick<FoldRun, 'body'>, expression: Expression): Place | undefined {
  const operand = body.expressions.get(expression)?.operand;
  if (operand?.kind === 'value') return operand.place;
  if (operand !== undefined || expression.kind !== 'name') return undefined;
  return { kind: 'variable', name: expression.name, origin: { file: body.site.file, offset: expression.offset } };
}
