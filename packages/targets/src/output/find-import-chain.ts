import type { PackageReference } from '@standin/model';
import { isOwnPackage } from '../interfaces/is-own-package.ts';

/**
 * The import paths by which a package comes to import another by its path, itself first and the other one last; `undefined` where it does not. Test files do not count. Only what a
 * user writes is looked into: nothing else can import what the user writes.
 */
export function findImportChain(from: PackageReference, target: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const visit = (reference: PackageReference): readonly string[] | undefined => {
    if (reference.path === target) return [reference.path];
    if (seen.has(reference.path)) return undefined;
    seen.add(reference.path);
    const loaded = reference.load();
    if (loaded.kind !== 'loaded' || !isOwnPackage(reference)) return undefined;
    const { program, location } = loaded.package;
    const paths = new Set(loaded.package.files().flatMap((file) => file.header().imports.map(({ path }) => path)));
    for (const path of paths) {
      const chain = visit(program.reference(path, location));
      if (chain !== undefined) return [reference.path, ...chain];
    }
    return undefined;
  };
  return visit(from);
}
