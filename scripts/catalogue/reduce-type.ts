import type { FieldExpression, StructExpression, TypeDeclaration, TypeExpression } from '@standin/syntax';

const offset = 0;
const byte: TypeExpression = { kind: 'name', name: 'byte', typeArguments: [], offset };
const word: TypeExpression = { kind: 'name', name: 'uintptr', typeArguments: [], offset };

/** How many words a value of this kind takes, whatever it is made of. */
const wordCounts: Readonly<Record<string, number>> = { pointer: 1, map: 1, channel: 1, function: 1, slice: 3, interface: 2 };

function wordCountOf(type: TypeExpression): number | undefined {
  return wordCounts[type.kind];
}

function isExported(name: string | undefined): boolean {
  return name !== undefined && /^\p{Lu}/u.test(name);
}

function words(count: number): FieldExpression {
  const length = { kind: 'literal', literal: 'integer', text: String(count), offset } as const;
  return { name: '_', type: count === 1 ? word : { kind: 'array', length, element: word, offset }, offset };
}

/** What a pointer, slice, map or channel is made of matters only where it is an array, of which `len` is constant. */
function reduceElement(type: TypeExpression): TypeExpression {
  return type.kind === 'array' ? reduceType(type) : byte;
}

function reduceType(type: TypeExpression): TypeExpression {
  switch (type.kind) {
    case 'array':
      return { ...type, element: reduceType(type.element) };
    case 'struct':
      return reduceStruct(type);
    case 'pointer':
    case 'slice':
    case 'channel':
      return { ...type, element: reduceElement(type.element) };
    case 'map':
      return { ...type, key: byte, value: reduceElement(type.value) };
    case 'function':
      return { ...type, signature: { parameters: [], results: [], isVariadic: false } };
    case 'interface':
      return { ...type, elements: [] };
    default:
      return type;
  }
}

/** A struct of the same size, alignment and exported fields. What no constant expression can ask for is gone: names, tags, what pointers point to. */
function reduceStruct(type: StructExpression): StructExpression {
  const fields: FieldExpression[] = [];
  let hidden = 0;
  const flush = (): void => {
    if (hidden > 0) fields.push(words(hidden));
    hidden = 0;
  };
  for (const field of type.fields) {
    const isNamed = isExported(field.name);
    const reduced = reduceType(field.type);
    const count = wordCountOf(field.type);
    const isLength = 'element' in reduced && typeof reduced.element === 'object' && reduced.element.kind === 'array';
    if (count !== undefined && !(isNamed && isLength)) {
      hidden += count;
      continue;
    }
    flush();
    fields.push({ name: isNamed && field.name !== undefined ? field.name : '_', type: reduced, offset });
  }
  flush();
  return { ...type, fields };
}

/**
 * The declaration with no more on its right side than mocks can depend on: interfaces and aliases whole, of other types the kind, the size and the
 * lengths of arrays.
 */
export function reduceDeclaration(declaration: TypeDeclaration): TypeDeclaration {
  const { type, isAlias } = declaration;
  return isAlias || type.kind === 'interface' ? declaration : { ...declaration, type: reduceType(type) };
}
