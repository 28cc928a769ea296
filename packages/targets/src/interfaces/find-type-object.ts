import { typeObjectAt, type Package, type TypeObject } from '@standin/model';

/** The type that a package declares under a name; `undefined` where it declares none. */
export function findTypeObject(owner: Package, name: string): TypeObject | undefined {
  const site = owner.lookup(name);
  return site?.entry.declaration.keyword === 'type' ? typeObjectAt(site) : undefined;
}
