import { join } from 'node:path';
import { outlineFile, type DeclarationKeyword } from '@standin/syntax';
import type { Workspace } from '@standin/modules';
import { listLibraryFiles } from './list-library-files.ts';
import { isImportable } from './select-declarations.ts';

/** An exported name of a package of the standard library. */
export interface ExportedName {
  readonly importPath: string;
  readonly name: string;
  readonly isGeneric: boolean;
}

/** What the packages that users can import export with a keyword on the platform of a workspace, as GOROOT's own files have it, each name once. */
export function listExportedNames(workspace: Workspace, goroot: string, keyword: DeclarationKeyword): readonly ExportedName[] {
  const source = join(goroot, 'src');
  const packages = [...new Set(listLibraryFiles(source).map(({ importPath }) => importPath))].filter(isImportable);
  return packages.flatMap((importPath) => {
    const names = new Map<string, ExportedName>();
    for (const file of workspace.files(join(source, importPath)).goFiles) {
      const result = workspace.tree.read(join(source, importPath, file));
      const text = result.kind === 'text' ? result.text : '';
      for (const { declaration, names: declared, nameOffset, receiverOffset } of outlineFile(text).entries) {
        if (declaration.keyword !== keyword || receiverOffset !== undefined) continue;
        for (const name of declared.filter((candidate) => /^\p{Lu}/u.test(candidate))) {
          names.set(name, { importPath, name, isGeneric: /^\[\p{L}/u.test(text.slice(nameOffset + name.length)) });
        }
      }
    }
    return [...names.values()];
  });
}
