import { arrayLength } from '../../constants/array-length.ts';
import { collectMethods } from '../../method-set/collect-methods.ts';
import { unalias } from '../../resolve/underlying.ts';
import type { InterfaceType, NamedType, SignatureType, StructType, Type } from '../../types/type.ts';
import { isExported } from '../../types/universe.ts';
import { haltUnknown } from '../halt.ts';

const canonicalNames: ReadonlyMap<string, string> = new Map([
  ['byte', 'uint8'],
  ['rune', 'int32'],
]);

const keys = new WeakMap<Type, string>();

function keyOfNamed({ package: owner, name, typeArguments }: NamedType): string {
  if (owner === undefined) return name === 'any' ? 'interface{}' : name;
  const suffix = typeArguments.length === 0 ? '' : `[${typeArguments.map(typeKey).join()}]`;
  return `${owner.path}${owner.isExternalTest ? '_test' : ''}.${name}${suffix}`;
}

function keyOfSignature({ parameters, results, isVariadic }: SignatureType): string {
  const list = (all: SignatureType['parameters']): string => all.map(({ type }) => typeKey(type)).join();
  return `(${list(parameters)}${isVariadic ? '...' : ''})(${list(results)})`;
}

function keyOfStruct({ fields, origin }: StructType): string {
  const owner = origin.file.package.reference.path;
  const texts = fields.map(({ name, type, tag = '' }) => {
    const prefix = name === undefined || isExported(name) ? '' : owner;
    return `${prefix} ${name ?? '*'} ${typeKey(type)} ${tag}`;
  });
  return `struct{${texts.join(';')}}`;
}

function keyOfInterface(type: InterfaceType): string {
  if (type.elements.length === 0) return 'interface{}';
  const { methods, diagnostics, isConstraint } = collectMethods(type, 'explicitFirst');
  if (diagnostics.length > 0 || isConstraint) return haltUnknown('what an interface holds');
  const texts = methods.map(({ name, signature }) => `${name}${keyOfSignature(signature)}`);
  return `interface{${texts.toSorted().join(';')}}`;
}

function computeKey(type: Type): string {
  switch (type.kind) {
    case 'basic':
      return canonicalNames.get(type.name) ?? type.name;
    case 'named':
      return keyOfNamed(type);
    case 'pointer':
      return `*${typeKey(type.element)}`;
    case 'slice':
      return `[]${typeKey(type.element)}`;
    case 'array':
      return `[${arrayLength(type)?.toString() ?? haltUnknown('the length of an array')}]${typeKey(type.element)}`;
    case 'map':
      return `map[${typeKey(type.key)}]${typeKey(type.value)}`;
    case 'channel':
      return `chan ${type.direction} ${typeKey(type.element)}`;
    case 'signature':
      return `func${keyOfSignature(type)}`;
    case 'struct':
      return keyOfStruct(type);
    case 'interface':
      return keyOfInterface(type);
    case 'typeParameter':
    case 'union':
    case 'invalid':
      return haltUnknown('a type');
  }
}

/** A text that is the same for identical types alone (Go spec, Type identity). Ends the evaluation where the type cannot be told. */
export function typeKey(type: Type): string {
  const plain = unalias(type);
  let key = keys.get(plain);
  if (key === undefined) keys.set(plain, (key = computeKey(plain)));
  return key;
}

/** Whether two types are identical (Go spec, Type identity). */
export function isSameType(left: Type, right: Type): boolean {
  return left === right || typeKey(left) === typeKey(right);
}
