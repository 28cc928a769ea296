import type { PackageReference } from '@standin/model';
import { isOfMainModule } from './is-of-main-module.ts';

/**
 * The import paths by which a package comes to import another by its path, itself first and the other one last; `undefined` where it does not. Test files do not count. Packages outside of
 * the main modules are not looked into: they cannot import what is not released.
 */
export function findImportChain(from: PackageReference, target: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const visit = (reference: PackageReference): readonly string[] | undefined => {
    if (reference.path === target) return [reference.path];
    if (seen.has(reference.path)) return undefined;
    seen.add(reference.path);
    const loaded = reference.load();
    if (loaded.kind !== 'loaded' || !isOfMainModule(loaded.package)) return undefined;
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
