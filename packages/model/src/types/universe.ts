import type { BasicType, NamedType, Type } from './type.ts';

const basicNames = [
  'bool',
  'byte',
  'complex64',
  'complex128',
  'float32',
  'float64',
  'int',
  'int8',
  'int16',
  'int32',
  'int64',
  'rune',
  'string',
  'uint',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
  'uintptr',
] as const;

/** `any`, the predeclared alias of the empty interface. */
export const anyType: NamedType = Object.freeze({ kind: 'named', name: 'any', typeArguments: [] });

const interfaceNames = ['any', 'comparable', 'error'] as const;

const types = new Map<string, BasicType | NamedType>();
for (const name of basicNames) types.set(name, Object.freeze({ kind: 'basic', name }));
for (const name of interfaceNames) types.set(name, name === 'any' ? anyType : Object.freeze({ kind: 'named', name, typeArguments: [] }));

/** The predeclared type of a name (Go spec, Predeclared identifiers); `undefined` for every other name. */
export function predeclaredType(name: string): Type | undefined {
  return types.get(name);
}

/** The functions, constants and zero value of the universe block. */
export const predeclaredValues: ReadonlySet<string> = new Set([
  ...[
    'append',
    'cap',
    'clear',
    'close',
    'complex',
    'copy',
    'delete',
    'imag',
    'len',
    'make',
    'max',
    'min',
    'new',
    'panic',
    'print',
    'println',
    'real',
  ],
  ...['recover', 'false', 'iota', 'nil', 'true'],
]);

/** Whether a name starts with an upper-case letter (Go spec, Exported identifiers). */
export function isExported(name: string): boolean {
  const first = name.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(name);
}
