import { findMember } from '../methods/find-member.ts';
import { collectMethods } from '../method-set/collect-methods.ts';
import { unalias, underlying } from '../resolve/underlying.ts';
import { isIdentical } from '../types/is-identical.ts';
import { isSameName } from '../types/is-same-name.ts';
import type { SignatureType, Type, TypeParameter } from '../types/type.ts';
import { coreType } from './core-type.ts';
import { arrayLength } from '../constants/array-length.ts';

/** What type parameters are found to stand for while types are unified (Go spec, Type unification). */
export interface Unification {
  readonly parameters: Set<TypeParameter>;
  /** By representative: parameters that stand for one type have one. */
  readonly found: Map<TypeParameter, Type>;
  readonly joined: Map<TypeParameter, TypeParameter>;
}

/** Type parameters of which nothing is known yet. */
export function createUnification(parameters: readonly TypeParameter[]): Unification {
  return { parameters: new Set(parameters), found: new Map(), joined: new Map() };
}

/** The parameter that speaks for all that stand for the same type as one. */
export function representative({ joined }: Unification, parameter: TypeParameter): TypeParameter {
  let current = parameter;
  for (let next = joined.get(current); next !== undefined; next = joined.get(current)) current = next;
  return current;
}

function isDefined(type: Type): boolean {
  return type.kind === 'named' || type.kind === 'basic' || type.kind === 'typeParameter';
}

/** What a parameter stands for after one more type is found for it: of a defined type and a literal that go together, the defined one. */
function bind(unification: Unification, parameter: TypeParameter, type: Type, isExact: boolean): boolean {
  const { found } = unification;
  const known = found.get(parameter);
  if (known === undefined) {
    found.set(parameter, type);
    return true;
  }
  if (!unify(unification, known, type, isExact)) return false;
  if (isDefined(type) && !isDefined(known)) found.set(parameter, type);
  return isExact || known.kind !== 'channel' || type.kind !== 'channel' || known.direction === type.direction;
}

function asParameter(unification: Unification, type: Type): TypeParameter | undefined {
  return type.kind === 'typeParameter' && unification.parameters.has(type) ? representative(unification, type) : undefined;
}

/** Two parameters stand for one type from here on. */
function join(unification: Unification, left: TypeParameter, right: TypeParameter, isExact: boolean): boolean {
  if (left === right) return true;
  const { found, joined } = unification;
  const type = found.get(left);
  joined.set(left, right);
  return type === undefined || bind(unification, right, type, isExact);
}

function unifyAll(unification: Unification, left: readonly Type[], right: readonly Type[]): boolean {
  return left.length === right.length && left.every((type, index) => unify(unification, type, right[index] ?? type, true));
}

function unifySignatures(unification: Unification, left: SignatureType, right: SignatureType): boolean {
  const types = (signature: SignatureType): readonly Type[] => [...signature.parameters, ...signature.results].map(({ type }) => type);
  const isAlike = left.isVariadic === right.isVariadic && left.parameters.length === right.parameters.length;
  return isAlike && unifyAll(unification, types(left), types(right));
}

/** Methods of an interface by those that a type has: each gives what its signature tells. */
export function unifyMethods(unification: Unification, wanted: Type, type: Type): boolean {
  const result = underlying(wanted);
  if (result.kind !== 'type' || result.type.kind !== 'interface') return false;
  return collectMethods(result.type, 'source').methods.every(({ name, signature, origin }) => {
    const member = findMember(type, name, origin.file.package.reference);
    return member.kind === 'method' && unifySignatures(unification, signature, member.signature);
  });
}

function unifyLiterals(unification: Unification, left: Type, right: Type, isExact: boolean): boolean {
  switch (left.kind) {
    case 'pointer':
    case 'slice':
      return right.kind === left.kind && unify(unification, left.element, right.element, true);
    case 'array':
      return right.kind === 'array' && arrayLength(left) === arrayLength(right) && unify(unification, left.element, right.element, true);
    case 'map':
      return right.kind === 'map' && unifyAll(unification, [left.key, left.value], [right.key, right.value]);
    case 'channel': {
      const isAssignable =
        right.kind === 'channel' &&
        (left.direction === right.direction || (!isExact && [left.direction, right.direction].includes('both')));
      return right.kind === 'channel' && isAssignable && unify(unification, left.element, right.element, true);
    }
    case 'signature':
      return right.kind === 'signature' && unifySignatures(unification, left, right);
    case 'struct':
      return (
        right.kind === 'struct' &&
        unifyAll(
          unification,
          left.fields.map(({ type }) => type),
          right.fields.map(({ type }) => type),
        )
      );
    default:
      return isIdentical(left, right);
  }
}

function unifyNamed(unification: Unification, left: Type, right: Type, isExact: boolean): boolean {
  if (left.kind === 'named' && right.kind === 'named' && isSameName(left, right))
    return unifyAll(unification, left.typeArguments, right.typeArguments);
  if (isExact) return isIdentical(left, right);
  const [ours, theirs] = [coreType(left), coreType(right)];
  if (ours?.kind === 'interface') return unifyMethods(unification, left, right);
  if (theirs?.kind === 'interface') return unifyMethods(unification, right, left);
  if (ours === undefined || theirs === undefined || (isDefined(left) && isDefined(right))) return isIdentical(left, right);
  return unifyLiterals(unification, ours, theirs, isExact);
}

/**
 * Whether two types can be made one by what type parameters stand for, and notes that (Go spec, Type unification). Where it need not be exact, a defined type
 * goes with a literal of its underlying type, and an interface with a type that has its methods.
 */
export function unify(unification: Unification, first: Type, second: Type, isExact: boolean): boolean {
  const [left, right] = [unalias(first), unalias(second)];
  if (left === right) return true;
  const [ours, theirs] = [asParameter(unification, left), asParameter(unification, right)];
  if (ours !== undefined && theirs !== undefined) return join(unification, ours, theirs, isExact);
  if (ours !== undefined) return bind(unification, ours, right, isExact);
  if (theirs !== undefined) return bind(unification, theirs, left, isExact);
  if (isDefined(left) || isDefined(right)) return unifyNamed(unification, left, right, isExact);
  return unifyLiterals(unification, left, right, isExact);
}
