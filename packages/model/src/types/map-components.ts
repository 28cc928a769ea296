import type { InterfaceType, Parameter, SignatureType, Type, TypeElement } from './type.ts';

type TypeMap = (type: Type) => Type;

function mapParameter(parameter: Parameter, map: TypeMap): Parameter {
  const type = map(parameter.type);
  return type === parameter.type ? parameter : { ...parameter, type };
}

/** A signature with the types of its parameters and results replaced. */
export function mapSignature(signature: SignatureType, map: TypeMap): SignatureType {
  return {
    ...signature,
    parameters: signature.parameters.map((parameter) => mapParameter(parameter, map)),
    results: signature.results.map((result) => mapParameter(result, map)),
  };
}

function mapElement(element: TypeElement, map: TypeMap): TypeElement {
  if (element.kind === 'embedded') return { ...element, type: map(element.type) };
  const { method } = element;
  return { kind: 'method', method: { ...method, signature: mapSignature(method.signature, map) } };
}

function mapInterface(type: InterfaceType, map: TypeMap): InterfaceType {
  return { kind: 'interface', elements: type.elements.map((element) => mapElement(element, map)) };
}

/** A type with each type that it is written with, one level down, replaced. Types without such are given back as they are. */
export function mapComponents(type: Type, map: TypeMap): Type {
  switch (type.kind) {
    case 'basic':
    case 'invalid':
    case 'typeParameter':
      return type;
    case 'named':
      return type.typeArguments.length === 0 ? type : { ...type, typeArguments: type.typeArguments.map(map) };
    case 'pointer':
    case 'slice':
    case 'array':
    case 'channel':
      return { ...type, element: map(type.element) };
    case 'map':
      return { ...type, key: map(type.key), value: map(type.value) };
    case 'signature':
      return mapSignature(type, map);
    case 'struct':
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: map(field.type) })) };
    case 'interface':
      return mapInterface(type, map);
    case 'union':
      return { ...type, terms: type.terms.map((term) => ({ ...term, type: map(term.type) })) };
  }
}
