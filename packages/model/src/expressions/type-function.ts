import { parseFunction, parseVariables } from '@standin/syntax';
import { functionObjectAt } from '../methods/function-object.ts';
import type { DeclarationSite } from '../program/package.ts';
import { resolveType } from '../resolve/resolve-type.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Type } from '../types/type.ts';
import { typeOf } from './operand-type.ts';
import { placeOfVariable } from './package-operand.ts';
import { placeAt } from './places.ts';
import { typeBody } from './type-statement.ts';
import { typeExpression } from './type-expression.ts';
import { typeFunctionBody } from './type-function-body.ts';
import { typeValues } from './type-values.ts';
import { createTyper, type Rules } from './typer.ts';
import type { TypingVisitor } from './typing-visitor.ts';

const rules: Rules = { typeExpression, typeBody };

/** Types the body of a function or method, and tells the visitor what it finds. What cannot be told is `unknown`; nothing is guessed. */
export function typeFunction(site: DeclarationSite, visitor: TypingVisitor): void {
  const { file, header, receiver, signature: type, scope } = functionObjectAt(site);
  file.dependOnFunction(header);
  const { body, signature } = parseFunction(file.text, site.entry);
  if (body === undefined) return;
  const place = header.receiver && placeAt(file, 'receiver', { name: header.receiver.name, offset: header.receiver.offset });
  const base: Type | undefined = receiver?.isPointer === true ? { kind: 'pointer', element: receiver.type } : receiver?.type;
  const typer = createTyper(rules, scope, visitor);
  typeFunctionBody(typer, { signature, type, body, ...(place && base && { receiver: { place, type: base } }) });
}

/** Types the values of one line of a package variable's declaration, function literals and all, and tells the visitor what it finds. */
export function typeVariable({ file, entry }: DeclarationSite, visitor: TypingVisitor): void {
  const scope: Scope = { file, typeParameters: new Map() };
  const { names, type: written, values } = parseVariables(file.text, entry);
  const given = typeValues(createTyper(rules, scope, visitor), values, names.length);
  const declared = written && resolveType(written, scope);
  for (const [index, name] of names.entries()) {
    const value = given[index];
    const to = placeOfVariable(file, name);
    const type = visitor.typeOf?.(to) ?? declared ?? (value && typeOf(value.operand));
    visitor.declare?.(to, type);
    if (value !== undefined) visitor.flow?.({ kind: 'assignment', ...value, to, type });
  }
}
