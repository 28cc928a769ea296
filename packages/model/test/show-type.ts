import { arrayLength, type Method, type SignatureType, type Type } from '@standin/model';

function showSignature({ parameters, results, isVariadic }: SignatureType): string {
  const shown = parameters.map(({ type }, index) => (isVariadic && index === parameters.length - 1 ? '...' : '') + showType(type));
  return `(${shown.join(', ')})(${results.map(({ type }) => showType(type)).join(', ')})`;
}

/** A type with the paths of its packages: what a name was resolved to. */
export function showType(type: Type): string {
  switch (type.kind) {
    case 'basic':
      return type.name;
    case 'named': {
      const suffix = type.package?.isExternalTest === true ? '_test' : '';
      const name = type.package === undefined ? type.name : `${type.package.path}${suffix}.${type.name}`;
      return type.typeArguments.length === 0 ? name : `${name}[${type.typeArguments.map(showType).join(', ')}]`;
    }
    case 'typeParameter':
      return `$${type.name}`;
    case 'pointer':
      return `*${showType(type.element)}`;
    case 'slice':
      return `[]${showType(type.element)}`;
    case 'array':
      return `[${arrayLength(type) ?? '?'}]${showType(type.element)}`;
    case 'map':
      return `map[${showType(type.key)}]${showType(type.value)}`;
    case 'channel':
      return `${type.direction}(${showType(type.element)})`;
    case 'signature':
      return `func${showSignature(type)}`;
    case 'struct':
      return `struct{${type.fields.map(({ name, type: field }) => (name === undefined ? '' : `${name} `) + showType(field)).join('; ')}}`;
    case 'interface':
      return `interface{${type.elements.map((element) => (element.kind === 'method' ? showMethod(element.method) : showType(element.type))).join('; ')}}`;
    case 'union':
      return type.terms.map(({ hasTilde, type: term }) => (hasTilde ? '~' : '') + showType(term)).join(' | ');
    case 'invalid':
      return 'invalid';
  }
}

/** A method with its signature. */
export function showMethod({ name, signature }: Pick<Method, 'name' | 'signature'>): string {
  return name + showSignature(signature);
}
