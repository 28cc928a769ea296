import type { Type } from '@standin/model';

/** The types that a type is written with, one level down, in the order of its text. */
export function componentTypes(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'named':
      return type.typeArguments;
    case 'pointer':
    case 'slice':
    case 'array':
    case 'channel':
      return [type.element];
    case 'map':
      return [type.key, type.value];
    case 'signature':
      return [...type.parameters, ...type.results].map((parameter) => parameter.type);
    case 'struct':
      return type.fields.map((field) => field.type);
    case 'interface':
      return type.elements.map((element) => (element.kind === 'method' ? element.method.signature : element.type));
    case 'union':
      return type.terms.map((term) => term.type);
    case 'basic':
    case 'typeParameter':
    case 'invalid':
      return [];
  }
}

/** Calls `visit` for a type and everything that it is written with, outside in. */
export function walkType(type: Type, visit: (type: Type) => void): void {
  visit(type);
  for (const component of componentTypes(type)) walkType(component, visit);
}
