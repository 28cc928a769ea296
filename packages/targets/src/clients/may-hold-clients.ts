import type { Package } from '@standin/model';
import { libraryAt } from './client-libraries.ts';

function importsLibrary(owner: Package): boolean {
  return owner.files().some((file) => file.header().imports.some(({ path }) => libraryAt(path) !== undefined));
}

/** The packages of the main modules that a package imports, by their headers. */
function importedOwn(owner: Package): readonly Package[] {
  const { program, location } = owner;
  const main = program.workspace.mainModules.map(({ path }) => path);
  const paths = new Set(owner.files().flatMap((file) => file.header().imports.map(({ path }) => path)));
  const own = [...paths].filter((path) => main.some((module) => path === module || path.startsWith(`${module}/`)));
  return own.flatMap((path) => {
    const loaded = program.reference(path, location).load();
    return loaded.kind === 'loaded' ? [loaded.package] : [];
  });
}

function reachesLibrary(owner: Package, seen: Set<string>): boolean {
  if (seen.has(owner.reference.path)) return false;
  seen.add(owner.reference.path);
  return importsLibrary(owner) || importedOwn(owner).some((imported) => reachesLibrary(imported, seen));
}

/**
 * Whether a package can hold clients of known libraries: it imports one, or packages of the main modules that do at the end, and with them perhaps a field of a field with a client. Goes by
 * the headers of files alone, so that no body of any other package is looked into.
 */
export function mayHoldClients(owner: Package): boolean {
  return reachesLibrary(owner, new Set());
}
