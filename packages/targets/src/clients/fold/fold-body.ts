import { parseFunction, parseVariables, type CallExpression, type CompositeLiteral, type Expression } from '@standin/syntax';
import { functionObjectAt } from '@standin/model';
import type { Body } from '../found-call.ts';
import { foldExpression, foldTuple } from './fold-expression.ts';
import type { FoldPackage } from './fold-package.ts';
import type { FoldObserver, FoldRules, FoldRun } from './fold-run.ts';
import type { FoldValues } from './fold-value.ts';
import { runBlock } from './run-statement.ts';

const rules: FoldRules = { foldExpression, foldTuple, runBlock };

function createRun(body: Body, facts: FoldPackage, observer: FoldObserver | undefined, writes: FoldRun['writes']): FoldRun {
  const isFunction = body.site.entry.declaration.keyword === 'func';
  const resultCount = isFunction ? functionObjectAt(body.site).signature.results.length : 0;
  return {
    ...{ body, package: facts, observer, writes, rules, resultCount, depth: 0 },
    ...{ state: { variables: new Map(), isDead: false }, returned: [] },
  };
}

/** What an expression outside of functions comes to. */
export function foldVariable(body: Body, value: Expression, facts: FoldPackage): FoldValues {
  return foldExpression(createRun(body, facts, undefined, new Map()), value);
}

function runBody(run: FoldRun): void {
  const { file, entry } = run.body.site;
  if (entry.declaration.keyword === 'func') {
    const { body } = parseFunction(file.text, entry);
    if (body !== undefined) runBlock(run, body);
  } else for (const value of parseVariables(file.text, entry).values) foldExpression(run, value);
}

/** What was told of a function or package variable. */
export interface FoldedBody {
  /** What the arguments of each call come to; on the channel that a call gives, what is sent. */
  readonly arguments: ReadonlyMap<CallExpression, readonly FoldValues[]>;
  readonly literals: ReadonlyMap<CompositeLiteral, FoldValues>;
}

/** Goes through a function or package variable. */
export function foldBody(body: Body, facts: FoldPackage): FoldedBody {
  const calls = new Map<CallExpression, readonly FoldValues[]>();
  const literals = new Map<CompositeLiteral, FoldValues>();
  // The first time tells where variables are written, since a function literal may run behind that.
  const first = createRun(body, facts, undefined, new Map());
  runBody(first);
  const observer: FoldObserver = {
    call: (call, values) => void calls.set(call, values),
    literal: (literal, values) => void literals.set(literal, values),
  };
  runBody(createRun(body, facts, observer, first.writes));
  return { arguments: calls, literals };
}
