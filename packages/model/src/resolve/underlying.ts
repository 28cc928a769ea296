import { isAliasDeclaration } from '@standin/syntax';
import { isSameName } from '../types/is-same-name.ts';
import { substitute, type Substitution } from '../types/substitute.ts';
import type { InterfaceType, NamedType, Type } from '../types/type.ts';
import { lookupType, type TypeLookup, type TypeObject } from './type-object.ts';

/** The underlying type of a type, or why it cannot be said. */
export type UnderlyingResult =
  | { readonly kind: 'type'; readonly type: Type }
  | { readonly kind: 'failed'; readonly at: NamedType; readonly lookup: Exclude<TypeLookup, { kind: 'found' }> }
  | { readonly kind: 'cycle'; readonly at: NamedType };

const emptyInterface: InterfaceType = Object.freeze({ kind: 'interface', elements: [] });

/** Which type argument stands for each type parameter of an object. Arguments that are missing leave their parameter as it is. */
export function substitutionOf(object: TypeObject, typeArguments: readonly Type[]): Substitution {
  const pairs = object.typeParameters.flatMap((parameter, index) => {
    const argument = typeArguments[index];
    return argument === undefined ? [] : [[parameter, argument] as const];
  });
  return new Map(pairs);
}

/** The right side of a named type's declaration with its type arguments put in, one step. */
function expandOnce(type: NamedType): { readonly type: Type; readonly object: TypeObject } | Exclude<TypeLookup, { kind: 'found' }> {
  const lookup = lookupType(type);
  if (lookup.kind !== 'found') return lookup;
  return { type: substitute(lookup.object.right(), substitutionOf(lookup.object, type.typeArguments)), object: lookup.object };
}

/**
 * The underlying type (Go spec, Underlying types). Predeclared interfaces other than `any` are their own; `unsafe.Pointer` is too. Aliases and
 * instantiations are gone through.
 */
export function underlying(type: Type): UnderlyingResult {
  const seen: NamedType[] = [];
  let current = type;
  while (current.kind === 'named') {
    const named = current;
    if (named.package === undefined) return { kind: 'type', type: named.name === 'any' ? emptyInterface : named };
    if (named.package.path === 'unsafe' && named.name === 'Pointer') return { kind: 'type', type: named };
    if (seen.some((earlier) => isSameName(earlier, named))) return { kind: 'cycle', at: named };
    seen.push(named);
    const expanded = expandOnce(named);
    if ('kind' in expanded) return { kind: 'failed', at: named, lookup: expanded };
    current = expanded.type;
  }
  return { kind: 'type', type: current };
}

/** Whether a type name is declared as an alias. What stands on its right side is not looked at, so asking it of a large type costs nothing. */
function isAlias(type: NamedType): boolean {
  if (type.local !== undefined) return type.local.declaration.isAlias;
  const loaded = type.package?.load();
  const site = loaded?.kind === 'loaded' ? loaded.package.lookup(type.name) : undefined;
  return site?.entry.declaration.keyword === 'type' && isAliasDeclaration(site.file.text, site.entry);
}

/** What an alias stands for, one step; `undefined` where the type is no alias, or cannot be looked up. */
export function expandAlias(type: NamedType): Type | undefined {
  if (type.package === undefined || !isAlias(type)) return undefined;
  const expanded = expandOnce(type);
  return 'kind' in expanded ? undefined : expanded.type;
}

/** The type that an alias stands for (Go spec, Alias declarations), through any number of them; the type itself where it is no alias. */
export function unalias(type: Type): Type {
  let current = type;
  for (let steps = 0; steps < 100 && current.kind === 'named'; steps++) {
    const expanded = expandAlias(current);
    if (expanded === undefined) return current;
    current = expanded;
  }
  return current;
}
