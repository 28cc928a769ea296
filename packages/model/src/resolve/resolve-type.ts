import type {
  InterfaceElement,
  InterfaceExpression,
  ParameterExpression,
  SignatureExpression,
  StructExpression,
  TypeExpression,
} from '@standin/syntax';
import type { Parameter, SignatureType, StructType, Type, TypeElement } from '../types/type.ts';
import { resolveName } from './resolve-name.ts';
import type { Scope } from './scope.ts';

function resolveParameter(parameter: ParameterExpression, scope: Scope): Parameter {
  const type = resolveType(parameter.type, scope);
  return parameter.name === undefined ? { type } : { name: parameter.name, type };
}

/** Resolves the types of a signature. */
export function resolveSignature(signature: SignatureExpression, scope: Scope): SignatureType {
  return {
    kind: 'signature',
    parameters: signature.parameters.map((parameter) => resolveParameter(parameter, scope)),
    results: signature.results.map((result) => resolveParameter(result, scope)),
    isVariadic: signature.isVariadic,
  };
}

function resolveElement(element: InterfaceElement, scope: Scope): TypeElement {
  const origin = { file: scope.file, offset: element.offset };
  if (element.kind === 'embedded') return { kind: 'embedded', type: resolveType(element.type, scope), origin };
  return { kind: 'method', method: { name: element.name, signature: resolveSignature(element.signature, scope), origin } };
}

function resolveInterface(expression: InterfaceExpression, scope: Scope): Type {
  return { kind: 'interface', elements: expression.elements.map((element) => resolveElement(element, scope)) };
}

/** Where the name of an embedded field stands: that of its type, behind a pointer and a qualifier. */
function embeddedOffset(type: TypeExpression, text: string): number {
  if (type.kind === 'pointer') return embeddedOffset(type.element, text);
  return type.kind === 'name' && type.package !== undefined ? text.indexOf(type.name, type.offset + type.package.length + 1) : type.offset;
}

function resolveStruct(expression: StructExpression, scope: Scope): StructType {
  const fields = expression.fields.map(({ name, type, tag, ...field }) => ({
    ...(name === undefined ? {} : { name }),
    type: resolveType(type, scope),
    ...(tag === undefined ? {} : { tag }),
    offset: name === undefined ? embeddedOffset(type, scope.file.text) : field.offset,
  }));
  return { kind: 'struct', fields, origin: { file: scope.file, offset: expression.offset } };
}

/** Resolves a type as written in a scope. Never fails: what cannot be read or found is `invalid`, with its place. */
export function resolveType(expression: TypeExpression, scope: Scope): Type {
  const origin = { file: scope.file, offset: expression.offset };
  switch (expression.kind) {
    case 'name': {
      const typeArguments = expression.typeArguments.map((argument) => resolveType(argument, scope));
      return resolveName(expression, scope, typeArguments);
    }
    case 'pointer':
    case 'slice':
      return { kind: expression.kind, element: resolveType(expression.element, scope) };
    case 'array':
      return { kind: 'array', length: expression.length, scope, element: resolveType(expression.element, scope) };
    case 'map':
      return { kind: 'map', key: resolveType(expression.key, scope), value: resolveType(expression.value, scope) };
    case 'channel':
      return { kind: 'channel', direction: expression.direction, element: resolveType(expression.element, scope) };
    case 'function':
      return resolveSignature(expression.signature, scope);
    case 'struct':
      return resolveStruct(expression, scope);
    case 'interface':
      return resolveInterface(expression, scope);
    case 'union':
      return { kind: 'union', terms: expression.terms.map(({ hasTilde, type }) => ({ hasTilde, type: resolveType(type, scope) })) };
    case 'broken':
      return { kind: 'invalid', origin };
  }
}
