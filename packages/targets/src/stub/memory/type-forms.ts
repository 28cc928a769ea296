import { underlying, type InterfaceType, type StructType, type Type, type TypeParameter } from '@standin/model';

/** What a pointer points to; any other type itself. */
export function withoutPointer(type: Type): Type {
  return type.kind === 'pointer' ? type.element : type;
}

/** Whether a type is a predeclared one, under that name or through an alias. */
export function isPredeclared(type: Type, name: string): boolean {
  const found = type.kind === 'named' && type.package === undefined ? type : underlyingOf(type);
  return (found?.kind === 'basic' || (found?.kind === 'named' && found.package === undefined)) && found.name === name;
}

/** Whether a type is the one of that name in a package of the standard library. */
export function isStandard(type: Type, path: string, name: string): boolean {
  return type.kind === 'named' && type.package?.path === path && type.name === name;
}

/** The underlying type; `undefined` where it cannot be found. */
export function underlyingOf(type: Type): Type | undefined {
  const result = underlying(type);
  return result.kind === 'type' ? result.type : undefined;
}

/** The struct that a type is; `undefined` for all others. */
export function structOf(type: Type): StructType | undefined {
  const found = underlyingOf(type);
  return found?.kind === 'struct' ? found : undefined;
}

/** The interface that a type is, or that a type parameter is held to, where it has elements. */
export function interfaceOf(type: Type): InterfaceType | undefined {
  const found = underlyingOf(type.kind === 'typeParameter' ? type.constraint() : type);
  return found?.kind === 'interface' && found.elements.length > 0 ? found : undefined;
}

/** Whether values of a type are records, which may know their keys: structs, values behind a defined interface, and what a type parameter stands for. */
export function isRecord(type: Type): boolean {
  return type.kind === 'typeParameter' || (type.kind === 'named' && (structOf(type) ?? interfaceOf(type)) !== undefined);
}

/** Whether a type is an integer type, defined ones among them. */
export function isInteger(type: Type): boolean {
  const found = underlyingOf(type);
  return found?.kind === 'basic' && /^(?:u?int(?:8|16|32|64)?|byte|rune)$/.test(found.name);
}

/** Whether a map may have keys of a type (Go spec, Map types). What cannot be found is taken at its word. */
export function mayBeKey(type: Type): boolean {
  if (type.kind === 'typeParameter') return isComparable(type);
  const found = underlyingOf(type);
  switch (found?.kind) {
    case undefined:
    case 'basic':
    case 'pointer':
    case 'channel':
    case 'interface':
      return true;
    case 'named':
      return found.name !== 'comparable';
    case 'array':
      return mayBeKey(found.element);
    case 'struct':
      return found.fields.every((field) => mayBeKey(field.type));
    default:
      return false;
  }
}

/** Whether the constraint of a type parameter lets in comparable types alone. */
function isComparable({ constraint }: TypeParameter): boolean {
  return allowsKeys(constraint());
}

function allowsKeys(constraint: Type): boolean {
  if (isStandardComparable(constraint)) return true;
  if (constraint.kind === 'union') return constraint.terms.every(({ type }) => mayBeKey(type));
  const found = underlyingOf(constraint);
  if (found?.kind !== 'interface') return found !== undefined && found !== constraint && mayBeKey(found);
  return found.elements.some((element) => element.kind === 'embedded' && allowsKeys(element.type));
}

function isStandardComparable(type: Type): boolean {
  return type.kind === 'named' && type.package === undefined && type.name === 'comparable';
}
