import { invariant } from '@standin/diagnostics';
import type { Expression, FieldExpression, InterfaceElement, SignatureExpression, TypeDeclaration, TypeExpression } from '@standin/syntax';

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

/** The Go text of an array length, every operation in parentheses. */
function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.text;
    case 'name':
      return expression.name;
    case 'selector':
      return `${printExpression(expression.operand)}.${expression.name}`;
    case 'unary':
      return `${expression.operator}${printExpression(expression.operand)}`;
    case 'binary':
      return `(${printExpression(expression.left)}${expression.operator}${printExpression(expression.right)})`;
    case 'call':
      return `${printExpression(expression.callee)}(${expression.arguments.map(printExpression).join(',')})`;
    case 'index':
      return `${printExpression(expression.operand)}[${printExpression(expression.index)}]`;
    case 'type':
      return printType(expression.type);
    case 'compositeLiteral':
      return `${expression.type === undefined ? '' : printType(expression.type)}{}`;
    case 'functionLiteral':
    case 'instantiation':
    case 'slice':
    case 'typeAssertion':
    case 'other':
      invariant(false, 'no array length of the standard library holds such an expression');
  }
}

function printField({ name, type, tag }: FieldExpression): string {
  return `${name === undefined ? '' : `${name} `}${printType(type)}${tag ?? ''}`;
}

/** The Go text of a type, on one line. A channel's element stands in parentheses where it would be read otherwise. */
function printType(type: TypeExpression): string {
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
