import type { InterfaceType, Parameter, SignatureType, Type, TypeElement, TypeParameter } from './type.ts';

/** Which type stands for each type parameter. */
export type Substitution = ReadonlyMap<TypeParameter, Type>;

function substituteParameter(parameter: Parameter, substitution: Substitution): Parameter {
  const type = substitute(parameter.type, substitution);
  return type === parameter.type ? parameter : { ...parameter, type };
}

/** A signature with type parameters replaced. */
export function substituteSignature(signature: SignatureType, substitution: Substitution): SignatureType {
  return {
    ...signature,
    parameters: signature.parameters.map((parameter) => substituteParameter(parameter, substitution)),
    results: signature.results.map((result) => substituteParameter(result, substitution)),
  };
}

function substituteElement(element: TypeElement, substitution: Substitution): TypeElement {
  if (element.kind === 'embedded') return { ...element, type: substitute(element.type, substitution) };
  const { method } = element;
  return { kind: 'method', method: { ...method, signature: substituteSignature(method.signature, substitution) } };
}

function substituteInterface(type: InterfaceType, substitution: Substitution): InterfaceType {
  return { kind: 'interface', elements: type.elements.map((element) => substituteElement(element, substitution)) };
}

/** A type with type parameters replaced (Go spec, Instantiations). The spelling of names is kept. */
export function substitute(type: Type, substitution: Substitution): Type {
  if (substitution.size === 0) return type;
  switch (type.kind) {
    case 'basic':
    case 'invalid':
      return type;
    case 'typeParameter':
      return substitution.get(type) ?? type;
    case 'named':
      if (type.typeArguments.length === 0) return type;
      return { ...type, typeArguments: type.typeArguments.map((argument) => substitute(argument, substitution)) };
    case 'pointer':
    case 'slice':
    case 'array':
    case 'channel':
      return { ...type, element: substitute(type.element, substitution) };
    case 'map':
      return { ...type, key: substitute(type.key, substitution), value: substitute(type.value, substitution) };
    case 'signature':
      return substituteSignature(type, substitution);
    case 'struct':
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: substitute(field.type, substitution) })) };
    case 'interface':
      return substituteInterface(type, substitution);
    case 'union':
      return { ...type, terms: type.terms.map((term) => ({ ...term, type: substitute(term.type, substitution) })) };
  }
}
