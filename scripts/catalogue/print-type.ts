import { invariant } from '@standin/diagnostics';
import type { FieldExpression, InterfaceElement, SignatureExpression, TypeDeclaration, TypeExpression } from '@standin/syntax';
import { printExpression } from './print-expression.ts';

const channels = { both: 'chan ', send: 'chan<- ', receive: '<-chan ' } as const;

function printParameters(parameters: SignatureExpression['parameters'], isVariadic: boolean): string {
  const printed = parameters.map(({ name, type }, index) => {
    const dots = isVariadic && index === parameters.length - 1 ? '...' : '';
    return `${name === undefined ? '' : `${name} `}${dots}${printType(type)}`;
  });
  return `(${printed.join(',')})`;
}

function printSignature({ parameters, results, isVariadic }: SignatureExpression): string {
  return printParameters(parameters, isVariadic) + (results.length === 0 ? '' : printParameters(results, false));
}

function printElement(element: InterfaceElement): string {
  return element.kind === 'method' ? `${element.name}${printSignature(element.signature)}` : printType(element.type);
}

function printField({ name, type, tag }: FieldExpression): string {
  return `${name === undefined ? '' : `${name} `}${printType(type)}${tag ?? ''}`;
}

/** The Go text of a type, on one line. A channel's element stands in parentheses where it would be read otherwise. */
export function printType(type: TypeExpression): string {
  switch (type.kind) {
    case 'name': {
      const qualified = type.package === undefined ? type.name : `${type.package}.${type.name}`;
      return type.typeArguments.length === 0 ? qualified : `${qualified}[${type.typeArguments.map(printType).join(',')}]`;
    }
    case 'pointer':
      return `*${printType(type.element)}`;
    case 'slice':
      return `[]${printType(type.element)}`;
    case 'array':
      return `[${printExpression(type.length)}]${printType(type.element)}`;
    case 'map':
      return `map[${printType(type.key)}]${printType(type.value)}`;
    case 'channel':
      return `${channels[type.direction]}${type.element.kind === 'channel' ? `(${printType(type.element)})` : printType(type.element)}`;
    case 'function':
      return `func${printSignature(type.signature)}`;
    case 'struct':
      return `struct{${type.fields.map(printField).join(';')}}`;
    case 'interface':
      return `interface{${type.elements.map(printElement).join(';')}}`;
    case 'union':
      return type.terms.map(({ hasTilde, type: term }) => `${hasTilde ? '~' : ''}${printType(term)}`).join('|');
    case 'broken':
      invariant(false, 'the standard library parses');
  }
}

/** The Go text of a type declaration without its keyword. */
export function printTypeDeclaration({ name, isAlias, isParenthesized, typeParameters, type }: TypeDeclaration): string {
  const parameters = typeParameters.map((parameter) => `${parameter.name} ${printType(parameter.constraint)}`);
  const list = parameters.length === 0 ? '' : `[${parameters.join(',')}]`;
  const right = isParenthesized ? `(${printType(type)})` : printType(type);
  return `${name}${list}${isAlias ? '=' : ' '}${right}`;
}
