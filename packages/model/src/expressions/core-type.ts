import { unalias, underlying } from '../resolve/underlying.ts';
import { isIdentical } from '../types/is-identical.ts';
import type { InterfaceType, Type } from '../types/type.ts';

/** A term of a type set. */
export interface TypeTerm {
  readonly hasTilde: boolean;
  readonly type: Type;
}

function termsOfInterface(type: InterfaceType, depth: number): readonly TypeTerm[] | undefined {
  const sets = type.elements.flatMap((element) => (element.kind === 'method' ? [] : [termsOf(element.type, depth + 1)]));
  const [first, ...others] = sets.filter((terms) => terms !== undefined);
  return others.length === 0 ? first : undefined;
}

function termsOf(constraint: Type, depth: number): readonly TypeTerm[] | undefined {
  if (depth > 20) return undefined;
  if (constraint.kind === 'union')
    return constraint.terms.flatMap((term) => (term.hasTilde ? [term] : (termsOf(term.type, depth + 1) ?? [])));
  const result = underlying(constraint);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'interface') return termsOfInterface(result.type, depth);
  return result.type.kind === 'named' && result.type.package === undefined ? undefined : [{ hasTilde: false, type: constraint }];
}

/** The terms that a constraint allows; `undefined` where it does not restrict types, or in more than one way (Go spec, General interfaces). */
export function typeTerms(constraint: Type): readonly TypeTerm[] | undefined {
  return termsOf(constraint, 0);
}

function coreOfTerms(terms: readonly TypeTerm[] | undefined): Type | undefined {
  const [first, ...others] = (terms ?? []).map(({ type }) => coreType(type));
  return first !== undefined && others.every((other) => other !== undefined && isIdentical(first, other)) ? first : undefined;
}

/**
 * What operations on values of a type go by: its underlying type, for a type parameter the one that all types of its constraint have, if there is one.
 * `undefined` where that cannot be told.
 */
export function coreType(type: Type): Type | undefined {
  const target = unalias(type);
  if (target.kind === 'typeParameter') return coreOfTerms(typeTerms(target.constraint()));
  const result = underlying(target);
  return result.kind === 'type' ? result.type : undefined;
}

/** Whether values are strings or byte slices by the constraint of their type, so that they can be indexed and sliced alike. */
export function isBytesOrString(type: Type): boolean {
  const target = unalias(type);
  const terms = target.kind === 'typeParameter' ? (typeTerms(target.constraint()) ?? []) : [];
  return terms.length > 0 && terms.every((term) => isStringOrBytes(coreType(term.type)));
}

function isStringOrBytes(type: Type | undefined): boolean {
  if (type?.kind === 'slice') return type.element.kind === 'basic' && ['byte', 'uint8'].includes(type.element.name);
  return type?.kind === 'basic' && type.name === 'string';
}
