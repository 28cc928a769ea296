import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFile } from './library-file.ts';
import { listLibraryFiles } from './list-library-files.ts';
import { printFile } from './print-file.ts';
import { readLibraryFile } from './read-library-file.ts';
import { isImportable, selectDeclarations } from './select-declarations.ts';

/** Files that no package is made of: of other programs, or documentation. */
function isOutside({ header }: LibraryFile): boolean {
  const clause = header.packageClause?.name;
  return clause === undefined || clause === 'documentation' || /^ignore\b/.test(header.goBuild ?? '');
}

/** Whether a file counts on every platform: neither its name nor its header asks for one. An underscore in the name may. */
function countsEverywhere({ name, header }: LibraryFile): boolean {
  return header.goBuild === undefined && !name.includes('_') && !header.imports.some(({ path }) => path === 'C');
}

/** The files of a package that keep it what it is: those with declarations, and one that always counts, or, where none does, all. */
function keepFiles(files: readonly LibraryFile[], hasDeclarations: (file: LibraryFile) => boolean): readonly LibraryFile[] {
  const declaring = files.filter(hasDeclarations);
  if (declaring.length === 0 && !files.some((file) => isImportable(file.importPath))) return [];
  if (declaring.some(countsEverywhere)) return declaring;
  const constant = files.find(countsEverywhere);
  return constant === undefined ? files : files.filter((file) => file === constant || declaring.includes(file));
}

/**
 * The text of the catalogue of a Go installation with the grammar loaded: for every file a line with `=` and its path below GOROOT/src, then its pruned
 * text. The same source gives the same text.
 */
export function createCatalogue(goroot: string): string {
  const paths = listLibraryFiles(join(goroot, 'src'));
  const files = paths.map(({ path, ...place }) => readLibraryFile(readFileSync(path, 'utf8'), place)).filter((file) => !isOutside(file));
  const selected = selectDeclarations(files);
  const hasDeclarations = (file: LibraryFile): boolean => file.declarations.some((declaration) => selected.has(declaration));
  const packages = new Set(files.map(({ importPath }) => importPath));
  const kept = [...packages].flatMap((importPath) =>
    keepFiles(
      files.filter((file) => file.importPath === importPath),
      hasDeclarations,
    ),
  );
  return kept
    .map(
      (file) =>
        `=${file.importPath}/${file.name}\n${printFile(
          file,
          file.declarations.filter((declaration) => selected.has(declaration)),
        )}`,
    )
    .join('');
}
