import { functionsOf, isSamePackage, unalias, type FunctionObject, type NamedType, type Package } from '@standin/model';
import { isError } from '../types/compare-style.ts';

/** A function that gives a type T of its package, or a pointer to that, and an error at most beside it. */
export interface Constructor {
  readonly declaration: FunctionObject;
  /** T, a generic one with what it gives it for type arguments: its own type parameters, mostly. */
  readonly gives: NamedType;
}

const indexes = new WeakMap<Package, () => ReadonlyMap<string, readonly Constructor[]>>();

/** The constructors of a type, of whatever type arguments. */
export function constructorsOf(owner: Package, { name }: NamedType): readonly Constructor[] {
  let index = indexes.get(owner);
  if (index === undefined) indexes.set(owner, (index = owner.program.workspace.tree.remember(() => indexConstructors(owner))));
  return index().get(name) ?? [];
}

function indexConstructors(owner: Package): ReadonlyMap<string, readonly Constructor[]> {
  const index = new Map<string, Constructor[]>();
  for (const declaration of functionsOf(owner)) {
    const gives = givenType(declaration);
    if (gives === undefined || !isSamePackage(gives.package, owner.reference)) continue;
    index.set(gives.name, [...(index.get(gives.name) ?? []), { declaration, gives }]);
  }
  return index;
}

/** T, where a function gives T or *T, and an error at most beside it. */
function givenType({ header, signature }: FunctionObject): NamedType | undefined {
  if (header.receiver !== undefined) return undefined;
  const [first, second, ...rest] = signature.results;
  if (first === undefined || rest.length > 0 || (second !== undefined && !isError(second.type))) return undefined;
  const given = unalias(first.type.kind === 'pointer' ? first.type.element : first.type);
  return given.kind === 'named' ? given : undefined;
}
