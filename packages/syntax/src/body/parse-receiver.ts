import type { Receiver } from '../nodes/function-declaration.ts';
import type { Identifier } from '../nodes/statement.ts';
import type { ParameterExpression, TypeExpression } from '../nodes/type-expression.ts';
import { fail, type Parser } from './parser.ts';
import { parseParameters } from './type/parse-parameters.ts';

/** The names of type parameters that stand where a type has its arguments; fewer where there is something else. */
function readNames(types: readonly TypeExpression[]): readonly Identifier[] {
  return types.flatMap((type) =>
    type.kind === 'name' && type.package === undefined && type.typeArguments.length === 0 ? [{ name: type.name, offset: type.offset }] : [],
  );
}

function readReceiver({ name, type, offset }: ParameterExpression): Receiver | undefined {
  const isPointer = type.kind === 'pointer';
  const base = isPointer ? type.element : type;
  if (base.kind !== 'name' || base.package !== undefined) return undefined;
  const typeParameters = readNames(base.typeArguments);
  return typeParameters.length === base.typeArguments.length ? { name, isPointer, typeName: base.name, typeParameters, offset } : undefined;
}

/** Parses the receiver of a method; `undefined` where it is none that Go allows (Go spec, Method declarations). */
export function parseReceiver(parser: Parser): Receiver | undefined {
  const start = parser.start;
  const { parameters, isVariadic } = parseParameters(parser);
  const [parameter, ...others] = parameters;
  const receiver = parameter === undefined || others.length > 0 || isVariadic ? undefined : readReceiver(parameter);
  if (receiver === undefined) fail(parser, start, 'not a receiver: one type of this package, or a pointer to one');
  return receiver;
}
