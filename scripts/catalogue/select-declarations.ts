import type { ImportSpec } from '@standin/syntax';
import type { LibraryFile, PrunedDeclaration } from './library-file.ts';
import { findReferencedNames } from './referenced-names.ts';

interface Site {
  readonly file: LibraryFile;
  readonly declaration: PrunedDeclaration;
}

/** The declarations of each package by the names that they bind; several of one name are those of different platforms. */
type Library = ReadonlyMap<string, ReadonlyMap<string, readonly Site[]>>;

/** Whether code outside of the standard library can import a package of it (go command, Internal Directories; GOROOT/src/vendor). */
export function isImportable(importPath: string): boolean {
  return !/(?:^|\/)internal(?:\/|$)|^vendor\//.test(importPath);
}

/** The name that a package of the standard library gives itself: the last element of its path that is no major version. */
function packageNameOf({ name, path }: ImportSpec): string {
  return name ?? path.replace(/\/v\d+$/, '').replace(/^.*\//, '');
}

/** The import spec that a qualifier means in a file. */
export function findImport(file: LibraryFile, qualifier: string): ImportSpec | undefined {
  return file.header.imports.find((spec) => packageNameOf(spec) === qualifier);
}

function indexDeclarations(files: readonly LibraryFile[]): Library {
  const library = new Map<string, Map<string, Site[]>>();
  for (const file of files) {
    const names = library.get(file.importPath) ?? new Map<string, Site[]>();
    library.set(file.importPath, names);
    for (const declaration of file.declarations) {
      for (const name of declaration.names) names.set(name, [...(names.get(name) ?? []), { file, declaration }]);
    }
  }
  return library;
}

/** The declarations that a declaration may refer to. */
function findReferenced(library: Library, { file, declaration }: Site): readonly Site[] {
  return findReferencedNames(declaration.text()).flatMap(({ qualifier, name }) => {
    if (qualifier === undefined) return library.get(file.importPath)?.get(name) ?? [];
    const path = findImport(file, qualifier)?.path;
    return path === undefined ? [] : (library.get(path)?.get(name) ?? library.get(`vendor/${path}`)?.get(name) ?? []);
  });
}

/** The declarations of packages that users can import, as far as mocks can depend on them, and all that those refer to, directly or not. */
export function selectDeclarations(files: readonly LibraryFile[]): ReadonlySet<PrunedDeclaration> {
  const library = indexDeclarations(files);
  const importable = files.filter((file) => isImportable(file.importPath));
  const pending: Site[] = importable.flatMap((file) =>
    file.declarations.filter(({ isRoot }) => isRoot).map((declaration) => ({ file, declaration })),
  );
  const selected = new Set<PrunedDeclaration>();
  for (let site = pending.pop(); site !== undefined; site = pending.pop()) {
    if (selected.has(site.declaration)) continue;
    selected.add(site.declaration);
    pending.push(...findReferenced(library, site));
  }
  return selected;
}
