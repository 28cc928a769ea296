import { guessPackageName } from '@standin/model';
import type { PackageLocation, Workspace } from '@standin/modules';
import type { FoundType } from '../../list/summary-packages.ts';

/** Why a package cannot be found, and what to do. */
export interface MissingImport {
  readonly message: string;
  readonly hint: string;
}

/**
 * Why it cannot be told what a type is that stands for one of another package, `type Tx = pgx.Tx`: that package is not found, since its module is not
 * downloaded for instance. `undefined` where the type says itself what it is, and where the package is found.
 */
export function findMissingImport(
  { type, file, owner }: FoundType,
  location: PackageLocation,
  workspace: Workspace,
): MissingImport | undefined {
  const { side } = type;
  if (side.kind !== 'name' || side.package === undefined || owner.findImport(file, side.package) !== undefined) return undefined;
  const { package: qualifier } = side;
  const meant = file.imports.filter(({ name, path }) => (name ?? guessPackageName(path)) === qualifier);
  for (const { path } of meant) {
    const resolution = workspace.resolve(path, location);
    if (resolution.kind === 'missing') return { message: resolution.message, hint: resolution.hint };
  }
  return undefined;
}
