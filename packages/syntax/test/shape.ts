import type {
  ConstantDeclaration,
  Expression,
  InterfaceElement,
  ParameterExpression,
  SignatureExpression,
  TypeDeclaration,
  TypeExpression,
} from '@standin/syntax';

function signatureShape({ parameters, results, isVariadic }: SignatureExpression): string {
  const shape = ({ name, type }: ParameterExpression, dots: string): string =>
    (name === undefined ? '' : `${name} `) + dots + typeShape(type);
  const last = parameters.length - 1;
  const inside = parameters.map((parameter, index) => shape(parameter, isVariadic && index === last ? '...' : ''));
  return `(${inside.join(',')})(${results.map((result) => shape(result, '')).join(',')})`;
}

function elementShape(element: InterfaceElement): string {
  return element.kind === 'method' ? element.name + signatureShape(element.signature) : typeShape(element.type);
}

/** A type in the one line that the oracle prints for it. */
export function typeShape(type: TypeExpression): string {
  switch (type.kind) {
    case 'name': {
      const name = type.package === undefined ? type.name : `${type.package}.${type.name}`;
      return type.typeArguments.length === 0 ? name : `${name}[${type.typeArguments.map(typeShape).join(',')}]`;
    }
    case 'pointer':
      return `*${typeShape(type.element)}`;
    case 'slice':
      return `[]${typeShape(type.element)}`;
    case 'array':
      return `[${expressionShape(type.length)}]${typeShape(type.element)}`;
    case 'map':
      return `map[${typeShape(type.key)}]${typeShape(type.value)}`;
    case 'channel':
      return `${type.direction}(${typeShape(type.element)})`;
    case 'function':
      return `func${signatureShape(type.signature)}`;
    case 'struct': {
      const fields = type.fields.map((field) =>
        [field.name, typeShape(field.type), field.tag].filter((part) => part !== undefined).join(' '),
      );
      return `struct{${fields.join(';')}}`;
    }
    case 'interface':
      return `interface{${type.elements.map(elementShape).join(';')}}`;
    case 'union':
      // Go's parser reads a union as operators of one operand and of two, from the left.
      return type.terms
        .map(({ hasTilde, type: term }) => (hasTilde ? `(~${typeShape(term)})` : typeShape(term)))
        .reduce((left, right) => `(${left}|${right})`);
    case 'broken':
      return 'broken';
  }
}

/** An expression in the one line that the oracle prints for it. */
export function expressionShape(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.text;
    case 'name':
      return expression.name;
    case 'selector':
      return `${expressionShape(expression.operand)}.${expression.name}`;
    case 'unary':
      return `(${expression.operator}${expressionShape(expression.operand)})`;
    case 'binary':
      return `(${expressionShape(expression.left)}${expression.operator}${expressionShape(expression.right)})`;
    case 'call':
      return `${expressionShape(expression.callee)}(${expression.arguments.map(expressionShape).join(',')})`;
    case 'index':
      return `${expressionShape(expression.operand)}[${expressionShape(expression.index)}]`;
    case 'type':
      return typeShape(expression.type);
    case 'compositeLiteral':
      return 'literal';
    case 'instantiation':
      return `${expressionShape(expression.operand)}[${expression.typeArguments.map(typeShape).join(',')}]`;
    case 'functionLiteral':
    case 'slice':
    case 'typeAssertion':
    case 'other':
      return 'other';
  }
}

/** A type declaration in the one line that the oracle prints for it. */
export function declarationShape({ name, isAlias, typeParameters, type }: TypeDeclaration): string {
  const parameters = typeParameters.map((parameter) => `${parameter.name} ${typeShape(parameter.constraint)}`).join(',');
  return `${name}${parameters === '' ? '' : `[${parameters}]`}${isAlias ? '=' : ''} ${typeShape(type)}`;
}

/** A constant in the one line that the oracle prints for it. */
export function constantShape({ name, iota, type, value }: ConstantDeclaration): string {
  return `${name}@${iota}${type === undefined ? '' : `:${typeShape(type)}`}${value === undefined ? '' : `=${expressionShape(value)}`}`;
}
