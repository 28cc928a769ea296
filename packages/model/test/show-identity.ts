import { arrayLength, collectMethods, unalias, type NamedType, type Parameter, type Type } from '@standin/model';

const names: Readonly<Record<string, string>> = { byte: 'uint8', rune: 'int32' };

function showParameters(parameters: readonly Parameter[], isVariadic: boolean): string {
  return `(${parameters.map(({ type }, index) => (isVariadic && index === parameters.length - 1 ? '...' : '') + identityOf(type)).join(', ')})`;
}

function signatureOf(type: Extract<Type, { kind: 'signature' }>): string {
  return showParameters(type.parameters, type.isVariadic) + showParameters(type.results, false);
}

function interfaceOf(type: Extract<Type, { kind: 'interface' }>): string {
  const { methods, isConstraint } = collectMethods(type, 'source');
  const shown = methods.map(({ name, signature }) => name + signatureOf(signature)).sort((left, right) => (left < right ? -1 : 1));
  return `interface{${[...shown, ...(isConstraint ? ['types'] : [])].join('; ')}}`;
}

function nameOf(type: NamedType): string {
  if (type.package === undefined) return type.name === 'any' ? 'interface{}' : type.name;
  const suffix = type.package.isExternalTest ? '_test' : '';
  const name = `${type.package.path.replace(/^vendor\//, '')}${suffix}.${type.name}`;
  return type.typeArguments.length === 0 ? name : `${name}[${type.typeArguments.map(identityOf).join(', ')}]`;
}

/** A type as the judge in `go-types` prints it: identical types alike, without aliases and names of parameters, methods of interfaces sorted, nothing of what the
 * standard library vendors. */
export function identityOf(written: Type): string {
  const type = unalias(written);
  switch (type.kind) {
    case 'basic':
      return names[type.name] ?? type.name;
    case 'named':
      return nameOf(type);
    case 'typeParameter':
      return `$${type.name}`;
    case 'pointer':
      return `*${identityOf(type.element)}`;
    case 'slice':
      return `[]${identityOf(type.element)}`;
    case 'array':
      return `[${arrayLength(type) ?? '?'}]${identityOf(type.element)}`;
    case 'map':
      return `map[${identityOf(type.key)}]${identityOf(type.value)}`;
    case 'channel':
      return `${type.direction}(${identityOf(type.element)})`;
    case 'signature':
      return `func${signatureOf(type)}`;
    case 'struct':
      return `struct{${type.fields.map(({ name, type: field }) => (name === undefined ? '' : `${name} `) + identityOf(field)).join('; ')}}`;
    case 'interface':
      return interfaceOf(type);
    case 'union':
    case 'invalid':
      return type.kind;
  }
}

/** A method as the judge prints it. */
export function methodIdentityOf({
  name,
  signature,
}: {
  readonly name: string;
  readonly signature: Extract<Type, { kind: 'signature' }>;
}): string {
  return name + signatureOf(signature);
}
