import type { PackageReference } from '@standin/model';

/** Whether a package is one that its user writes: of a main module, of GOPATH, or of a directory outside of both; not the standard library's, nor a dependency's. */
export function isOwnPackage(reference: PackageReference): boolean {
  const loaded = reference.load();
  if (loaded.kind !== 'loaded') return true;
  const { location, program } = loaded.package;
  if (location.origin !== 'module') return location.origin === 'gopath' || location.origin === 'directory';
  return program.workspace.mainModules.some(({ path }) => path === location.module?.path);
}
