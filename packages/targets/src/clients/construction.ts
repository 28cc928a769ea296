import { unalias, type ValueOperand } from '@standin/model';
import type { CallExpression, CompositeLiteral } from '@standin/syntax';
import { libraryAt } from './client-libraries.ts';
import type { ClientLibrary, ConstructorRule } from './client-library.ts';
import type { Body } from './found-call.ts';
import { namedFunction, type NamedFunction } from './named-function.ts';

/** A client that is made: by a function of its library, or by a literal. */
export interface Construction {
  readonly expression: CallExpression | CompositeLiteral;
  readonly rule: ConstructorRule;
  readonly library: ClientLibrary;
  readonly body: Body;
}

/** The function of another package that is called, or the type of which there is a literal. */
function nameMade(operand: ValueOperand): Pick<NamedFunction, 'path' | 'name'> | undefined {
  if (operand.callee !== undefined) return namedFunction(operand);
  const base = unalias(operand.type);
  return base.kind === 'named' ? { path: base.package?.path, name: base.name } : undefined;
}

/** The client that an expression makes, in a body that is gone through up to there. */
export function findConstruction(expression: CallExpression | CompositeLiteral, body: Body): Construction | undefined {
  const { operand } = body.expressions.get(expression.kind === 'call' ? expression.callee : expression) ?? {};
  const made = operand?.kind === 'value' ? nameMade(operand) : undefined;
  const library = libraryAt(made?.path);
  const rule = library?.constructors.find(({ name }) => name === made?.name);
  return library === undefined || rule === undefined ? undefined : { expression, rule, library, body };
}
