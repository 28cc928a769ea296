import type { FunctionObject } from '@standin/model';
import { parseFunction } from '@standin/syntax';
import { libraryAt } from '../client-libraries.ts';
import { limitWays, type FoldValues } from './fold-value.ts';
import type { FoldRun } from './fold-run.ts';
import { isString } from './is-string.ts';

/** Functions that are gone through for the sake of one call stand in each other at most so deep. */
const mostDepth = 3;

/** Whether what a function gives can have to do with a text: what it does is gone through then. */
function givesText({ signature: { results } }: FunctionObject): boolean {
  return results.some(({ type }) => {
    const base = type.kind === 'pointer' || type.kind === 'slice' ? type.element : type;
    return isString(base) || (base.kind === 'named' && libraryAt(base.package?.path) !== undefined);
  });
}

/** What a declared function of the main modules returns for given arguments; `undefined` where it is not gone through. */
export function runFunction(run: FoldRun, declaration: FunctionObject, values: readonly FoldValues[]): readonly FoldValues[] | undefined {
  const { file, header, signature } = declaration;
  if (run.depth >= mostDepth || file.package.location.module?.isMain !== true || !givesText(declaration) || signature.isVariadic)
    return undefined;
  const { body: block } = parseFunction(file.text, declaration.site.entry);
  if (block === undefined) return undefined;
  const body = run.package.bodyOf(declaration);
  const inner: FoldRun = {
    ...{ body, package: run.package, rules: run.rules, depth: run.depth + 1, observer: undefined },
    ...{ state: { variables: new Map(), isDead: false }, returned: [], resultCount: signature.results.length, writes: new Map() },
  };
  for (const [index, { offset }] of header.signature.parameters.entries()) {
    const value = values[index];
    if (value !== undefined) inner.state.variables.set(`${file.path}:${offset}`, value);
  }
  run.rules.runBlock(inner, block);
  return signature.results.map((_, index) => limitWays(inner.returned.flatMap((results) => results[index] ?? [])));
}
