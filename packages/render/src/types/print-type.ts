import {
  arrayLength,
  type InterfaceType,
  type NamedType,
  type SignatureType,
  type StructType,
  type Type,
  type TypeParameter,
} from '@standin/model';

/** How names come out where a type is printed. */
export interface TypeNaming {
  /** The qualifier of a named type, or `undefined` where it stands alone. */
  qualifier(type: NamedType): string | undefined;
  /** What a type parameter is called. */
  typeParameter(parameter: TypeParameter): string;
  /** How the empty interface is written: `any`, or `interface{}` where that name means something else. */
  readonly any: 'any' | 'interface{}';
  /** How it is written where the source does not say `any`; as `any` is where absent. */
  readonly emptyInterface?: 'any' | 'interface{}';
}

function printList(types: readonly Type[], naming: TypeNaming): string {
  return types.map((type) => printType(type, naming)).join(', ');
}

/** Parameters and results of a signature, `(int, ...string) error`: types alone, as mockgen prints them. */
export function printSignature(signature: SignatureType, naming: TypeNaming): string {
  const parameters = signature.parameters.map(({ type }, index) => {
    const isLast = index === signature.parameters.length - 1;
    return (signature.isVariadic && isLast ? '...' : '') + printType(type, naming);
  });
  const results = signature.results.map((result) => result.type);
  const printed = printList(results, naming);
  const suffix = results.length === 0 ? '' : results.length === 1 ? ` ${printed}` : ` (${printed})`;
  return `(${parameters.join(', ')})${suffix}`;
}

function printNamed(type: NamedType, naming: TypeNaming): string {
  const qualifier = naming.qualifier(type);
  if (type.package === undefined && type.name === 'any') return naming.any;
  const name = qualifier === undefined ? type.name : `${qualifier}.${type.name}`;
  return type.typeArguments.length === 0 ? name : `${name}[${printList(type.typeArguments, naming)}]`;
}

function printStruct(type: StructType, naming: TypeNaming): string {
  if (type.fields.length === 0) return 'struct{}';
  const fields = type.fields.map(({ name, type: fieldType, tag }) => {
    const parts = [name, printType(fieldType, naming), tag];
    return parts.filter((part) => part !== undefined).join(' ');
  });
  return `struct{ ${fields.join('; ')} }`;
}

/** The empty interface where no source spells it. */
export function printEmptyInterface({ any, emptyInterface }: TypeNaming): 'any' | 'interface{}' {
  return emptyInterface === undefined || any === 'interface{}' ? any : emptyInterface;
}

function printInterface(type: InterfaceType, naming: TypeNaming): string {
  if (type.elements.length === 0) return printEmptyInterface(naming);
  const elements = type.elements.map((element) =>
    element.kind === 'method' ? element.method.name + printSignature(element.method.signature, naming) : printType(element.type, naming),
  );
  return `interface{ ${elements.join('; ')} }`;
}

/** `chan (<-chan T)` needs its parentheses: `chan <-chan T` is a send-only channel of channels (Go spec, Channel types). */
function printChannelElement(element: Type, naming: TypeNaming): string {
  const printed = printType(element, naming);
  return element.kind === 'channel' && element.direction === 'receive' ? `(${printed})` : printed;
}

/**
 * A type as Go text. In gofmt's form but for structs and interfaces with elements, which gofmt may break into lines (`isCanonical`). An array whose length cannot be found prints as `[?]`: whoever prints has to look for it before.
 */
export function printType(type: Type, naming: TypeNaming): string {
  switch (type.kind) {
    case 'basic':
      return type.name;
    case 'named':
      return printNamed(type, naming);
    case 'typeParameter':
      return naming.typeParameter(type);
    case 'pointer':
      return `*${printType(type.element, naming)}`;
    case 'slice':
      return `[]${printType(type.element, naming)}`;
    case 'array':
      return `[${arrayLength(type) ?? '?'}]${printType(type.element, naming)}`;
    case 'map':
      return `map[${printType(type.key, naming)}]${printType(type.value, naming)}`;
    case 'channel':
      if (type.direction === 'receive') return `<-chan ${printType(type.element, naming)}`;
      return type.direction === 'send' ? `chan<- ${printType(type.element, naming)}` : `chan ${printChannelElement(type.element, naming)}`;
    case 'signature':
      return `func${printSignature(type, naming)}`;
    case 'struct':
      return printStruct(type, naming);
    case 'interface':
      return printInterface(type, naming);
    case 'union':
      return type.terms.map(({ hasTilde, type: term }) => (hasTilde ? '~' : '') + printType(term, naming)).join(' | ');
    case 'invalid':
      return 'invalid';
  }
}
