import { arrayLength } from '../constants/array-length.ts';
import { collectMethods } from '../method-set/collect-methods.ts';
import { isSamePackage } from '../program/package-reference.ts';
import { unalias, underlying } from '../resolve/underlying.ts';
import { isSameName } from './is-same-name.ts';
import type { ArrayType, Field, InterfaceType, Parameter, SignatureType, StructType, Type, UnionType } from './type.ts';
import { isExported } from './universe.ts';

/** Basic types that are one under two names (Go spec, Numeric types). */
const aliases: Readonly<Record<string, string>> = { byte: 'uint8', rune: 'int32' };

/** The name of a basic type, the same for both of its names. */
function basicName(name: string): string {
  return aliases[name] ?? name;
}

function areIdentical(left: readonly Type[], right: readonly Type[]): boolean {
  return left.length === right.length && left.every((type, index) => isIdentical(type, right[index] ?? type));
}

const typesOf = (parameters: readonly Parameter[]): readonly Type[] => parameters.map(({ type }) => type);

function areSameSignatures(left: SignatureType, right: SignatureType): boolean {
  return (
    left.isVariadic === right.isVariadic &&
    areIdentical(typesOf(left.parameters), typesOf(right.parameters)) &&
    areIdentical(typesOf(left.results), typesOf(right.results))
  );
}

function isSameField(left: Field, right: Field): boolean {
  return left.name === right.name && left.tag === right.tag && isIdentical(left.type, right.type);
}

function areSameStructs(left: StructType, right: StructType): boolean {
  if (left.fields.length !== right.fields.length) return false;
  const isOfOnePackage = isSamePackage(left.origin.file.package.reference, right.origin.file.package.reference);
  return left.fields.every((field, index) => {
    const other = right.fields[index];
    return other !== undefined && isSameField(field, other) && (isOfOnePackage || isExported(field.name ?? 'A'));
  });
}

function areSameInterfaces(left: InterfaceType, right: InterfaceType): boolean {
  const [ours, theirs] = [collectMethods(left, 'source'), collectMethods(right, 'source')];
  if (ours.isConstraint || theirs.isConstraint || ours.methods.length !== theirs.methods.length) return false;
  const others = new Map(theirs.methods.map((method) => [method.name, method]));
  return ours.methods.every(({ name, signature }) => {
    const other = others.get(name);
    return other !== undefined && areSameSignatures(signature, other.signature);
  });
}

function areSameUnions(left: UnionType, right: UnionType): boolean {
  return (
    left.terms.length === right.terms.length &&
    left.terms.every(({ hasTilde, type }, index) => {
      const other = right.terms[index];
      return other !== undefined && hasTilde === other.hasTilde && isIdentical(type, other.type);
    })
  );
}

/** The type that a name in the universe block stands for where it is an alias: `any`. */
function expand(type: Type): Type {
  const target = unalias(type);
  if (target.kind !== 'named' || target.package !== undefined || target.name !== 'any') return target;
  const result = underlying(target);
  return result.kind === 'type' ? result.type : target;
}

function areSameArrays(left: ArrayType, right: ArrayType): boolean {
  const length = arrayLength(left);
  return length !== undefined && length === arrayLength(right) && isIdentical(left.element, right.element);
}

/** How two types of one kind are compared. */
type Rules = { readonly [Kind in Type['kind']]: (left: Extract<Type, { kind: Kind }>, right: Extract<Type, { kind: Kind }>) => boolean };

const rules: Rules = {
  basic: (left, right) => basicName(left.name) === basicName(right.name),
  named: (left, right) => isSameName(left, right) && areIdentical(left.typeArguments, right.typeArguments),
  pointer: (left, right) => isIdentical(left.element, right.element),
  slice: (left, right) => isIdentical(left.element, right.element),
  array: areSameArrays,
  channel: (left, right) => left.direction === right.direction && isIdentical(left.element, right.element),
  map: (left, right) => isIdentical(left.key, right.key) && isIdentical(left.value, right.value),
  signature: areSameSignatures,
  struct: areSameStructs,
  interface: areSameInterfaces,
  union: areSameUnions,
  typeParameter: () => false,
  invalid: () => false,
};

/** Whether two types are identical (Go spec, Type identity). Types that cannot be compared, such as arrays of unknown length, are not. */
export function isIdentical(first: Type, second: Type): boolean {
  const [left, right] = first === second ? [first, first] : [expand(first), expand(second)];
  if (left === right) return true;
  const areSame = rules[left.kind] as (left: Type, right: Type) => boolean;
  return left.kind === right.kind && areSame(left, right);
}
