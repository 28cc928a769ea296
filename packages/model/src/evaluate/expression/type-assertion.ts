import { methodSet } from '../../methods/method-set.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { collectMethods } from '../../method-set/collect-methods.ts';
import type { Type } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import { isInterface, underlyingOf } from '../value/type-facts.ts';
import { isSameType, typeKey } from '../value/type-key.ts';
import { typeOf } from '../value/type-of.ts';
import type { Value } from '../value/value.ts';

/** The methods that an interface asks for, by name, with their signatures as keys. */
function wantedMethods(type: Type): ReadonlyMap<string, string> {
  const target = underlyingOf(type);
  if (target.kind === 'named') return new Map([['Error', 'func()(string)']]);
  if (target.kind !== 'interface') return haltUnknown('an interface');
  const { methods, diagnostics } = collectMethods(target, 'explicitFirst');
  if (diagnostics.length > 0) return haltUnknown('what an interface asks for');
  return new Map(methods.map(({ name, signature }) => [name, typeKey(signature)]));
}

/** Whether a dynamic value implements an interface (Go spec, Implementing an interface). */
export function implementsInterface(value: Value, type: Type): boolean {
  const wanted = wantedMethods(type);
  if (wanted.size === 0) return true;
  if (value.kind === 'error') return wanted.size === 1 && wanted.has('Error') ? true : haltUnknown('what methods a library error has');
  const { methods, failures } = methodSet(typeOf(value));
  if (failures.length > 0) return haltUnknown('what methods a type has');
  return [...wanted].every(([name, key]) => {
    const method = methods.find((candidate) => candidate.name === name);
    return method !== undefined && typeKey(method.signature) === key;
  });
}

/** Whether a type assertion to a type holds for a dynamic value (Go spec, Type assertions). */
export function holdsType(value: Value | undefined, type: Type): boolean {
  if (value === undefined) return false;
  if (value.kind === 'opaque') return haltOpaque(value);
  if (isInterface(type)) return implementsInterface(value, type);
  const isHeld = isSameType(typeOf(value), type);
  return value.kind === 'error' && isHeld ? haltUnknown('what a library error holds') : isHeld;
}
