import { functionsOf, isSamePackage, unalias, type FunctionObject, type NamedType, type Package } from '@standin/model';
import { isError } from '../types/compare-style.ts';

const indexes = new WeakMap<Package, () => ReadonlyMap<string, readonly FunctionObject[]>>();

/** The functions of a package that give a type of it, or a pointer to that, and an error at most beside it. */
export function constructorsOf(owner: Package, { name }: NamedType): readonly FunctionObject[] {
  let index = indexes.get(owner);
  if (index === undefined) indexes.set(owner, (index = owner.program.workspace.tree.remember(() => indexConstructors(owner))));
  return index().get(name) ?? [];
}

function indexConstructors(owner: Package): ReadonlyMap<string, readonly FunctionObject[]> {
  const index = new Map<string, FunctionObject[]>();
  for (const declaration of functionsOf(owner)) {
    const given = givenType(declaration);
    if (given === undefined || !isSamePackage(given.package, owner.reference)) continue;
    const known = index.get(given.name);
    if (known === undefined) index.set(given.name, [declaration]);
    else known.push(declaration);
  }
  return index;
}

/** T, where a function gives T or *T, and an error at most beside it. */
function givenType({ header, signature }: FunctionObject): NamedType | undefined {
  if (header.receiver !== undefined || header.typeParameters.length > 0) return undefined;
  const [first, second, ...rest] = signature.results;
  if (first === undefined || rest.length > 0 || (second !== undefined && !isError(second.type))) return undefined;
  const given = unalias(first.type.kind === 'pointer' ? first.type.element : first.type);
  return given.kind === 'named' ? given : undefined;
}
