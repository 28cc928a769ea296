import type { Package, Parameter } from '@standin/model';
import type { CallExpression } from '@standin/syntax';
import type { CollectedCalls } from './collect-calls.ts';
import type { Construction } from './construction.ts';
import { foldBody, foldVariable } from './fold/fold-body.ts';
import { createFoldPackage, type FoldPackage } from './fold/fold-package.ts';
import type { FoldValues } from './fold/fold-value.ts';
import type { Body, FoundCall } from './found-call.ts';
import { namedFunction } from './named-function.ts';
import type { GivenArguments } from './texts-at.ts';

/** Tells what calls are given, as far as the code has it. Functions are gone through when first asked for. */
export interface ArgumentFolder {
  ofCall(call: FoundCall): GivenArguments;
  /** Of a literal, its own fields as those of the parameter `.`. */
  ofConstruction(construction: Construction): GivenArguments;
}

const nothing: GivenArguments = Object.freeze({ parameters: [], isVariadic: false, values: [], hasEllipsis: false });

/** The folder of a package. */
export function createArgumentFolder(owner: Package, { changed }: CollectedCalls): ArgumentFolder {
  const facts: FoldPackage = createFoldPackage({
    ...{ directory: owner.location.directory, changed },
    foldVariable: (body, value) => foldVariable(body, value, facts),
  });
  const folded = new Map<Body, ReturnType<typeof foldBody>>();

  function fold(body: Body): ReturnType<typeof foldBody> {
    let known = folded.get(body);
    if (known === undefined) folded.set(body, (known = foldBody(body, facts)));
    return known;
  }

  function argumentsOf(body: Body, call: CallExpression): readonly FoldValues[] {
    return fold(body).arguments.get(call) ?? [];
  }

  return {
    ofCall({ call, body, method, selector }) {
      if (call === undefined) return nothing;
      const { parameters, isVariadic } = method.signature;
      const isExpression = body.expressions.get(selector.operand)?.operand.kind === 'type';
      const values = argumentsOf(body, call);
      return { parameters, isVariadic, values: isExpression ? values.slice(1) : values, hasEllipsis: call.hasEllipsis };
    },
    ofConstruction({ expression, body }) {
      if (expression.kind === 'compositeLiteral') {
        const parameters: readonly Parameter[] = [{ name: '.', type: { kind: 'basic', name: 'string' } }];
        const values = fold(body).literals.get(expression);
        return values === undefined ? nothing : { parameters, isVariadic: false, values: [values], hasEllipsis: false };
      }
      const operand = body.expressions.get(expression.callee)?.operand;
      const made = operand?.kind === 'value' ? namedFunction(operand) : undefined;
      if (made === undefined) return nothing;
      const { parameters, isVariadic } = made.signature;
      return { parameters, isVariadic, values: argumentsOf(body, expression), hasEllipsis: expression.hasEllipsis };
    },
  };
}
