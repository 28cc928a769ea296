import type { PackageReference } from '@standin/model';
import { internalRoot } from './internal-path.ts';

/** Whether code at `from` may import a path; where the output's own path is unknown, only the standard library's internals are out of reach for certain. */
export function mayImport(reference: PackageReference, from: string | undefined): boolean {
  const root = internalRoot(reference.path);
  if (root === undefined) return true;
  if (from !== undefined) return root !== '' && (from === root || from.startsWith(`${root}/`));
  const loaded = reference.load();
  return loaded.kind !== 'loaded' || loaded.package.location.origin !== 'standard';
}
