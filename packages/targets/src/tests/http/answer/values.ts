import { elementsOf, predeclaredType, stringOfBytes, type Machine, type OpaqueValue, type Type, type Value } from '@standin/model';

/** What is known of a value. */
export type KnownMembers = Pick<OpaqueValue, 'answer' | 'field'>;

const stringType = basicType('string');
const errorType: Type = Object.freeze({ kind: 'named', name: 'error', typeArguments: [] });

/** A predeclared type. */
export function basicType(name: string): Type {
  return predeclaredType(name) ?? errorType;
}

/** A text, one character a byte. `path` is the part of the request that it is. */
export function textValue(value: string, path?: string): Value {
  return { kind: 'string', type: stringType, value, ...(path !== undefined && { source: { path, part: 'whole' as const } }) };
}

/** An `int`. */
export function intValue(value: number): Value {
  return { kind: 'integer', type: basicType('int'), value: BigInt(value) };
}

/** A `bool`. */
export function boolValue(value: boolean): Value {
  return { kind: 'boolean', type: basicType('bool'), value };
}

/** No error. */
export const nilError: Value = Object.freeze({ kind: 'interface', type: errorType, dynamic: undefined });

/** An error of which only its text is known, if that. */
export function errorValue(text?: string): Value {
  const members: KnownMembers = { answer: (name) => (name === 'Error' && text !== undefined ? [textValue(text)] : undefined) };
  return { kind: 'interface', type: errorType, dynamic: { kind: 'opaque', type: errorType, description: 'an error', ...members } };
}

/** A type that a package declares, by its name; `*` before it is a pointer to that. */
export function typeNamed({ subject }: Machine, path: string, name: string): Type {
  const type: Type = {
    kind: 'named',
    package: subject.program.reference(path, subject.location),
    name: name.replace(/^\*/, ''),
    typeArguments: [],
  };
  return name.startsWith('*') ? { kind: 'pointer', element: type } : type;
}

/** A value of which only some members are known. */
export function knownObject(type: Type, description: string, members: KnownMembers): Value {
  return { kind: 'opaque', type, description, ...members };
}

/** The text of a value, alone or in an interface. */
export function textOf(value: Value | undefined): string | undefined {
  const inner = value?.kind === 'interface' ? value.dynamic : value;
  return inner?.kind === 'string' ? inner.value : undefined;
}

/** The number that an integer is. */
export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'integer' ? Number(value.value) : undefined;
}

/** The text that a slice of bytes holds. */
export function textOfBytes(value: Value | undefined): string | undefined {
  const isKnown = value?.kind === 'slice' && elementsOf(value).every(({ kind }) => kind === 'integer');
  return isKnown ? stringOfBytes(value, stringType).value : undefined;
}

/** Whether a value is the one whose members these are. */
export function isObject(value: Value | undefined, members: KnownMembers): boolean {
  const inner = value?.kind === 'interface' ? value.dynamic : value;
  return inner?.kind === 'opaque' && inner.answer === members.answer;
}
