import type { LibraryFile, PrunedDeclaration } from './library-file.ts';
import { findReferencedNames } from './referenced-names.ts';
import { findImport } from './select-declarations.ts';

/** The imports that the declarations use. `import "C"` stays: without cgo its file does not count. */
function findUsedImports(file: LibraryFile, declarations: readonly PrunedDeclaration[]): readonly string[] {
  const qualifiers = new Set(declarations.flatMap(({ text }) => findReferencedNames(text()).map(({ qualifier }) => qualifier)));
  const used = [...qualifiers].map((qualifier) => (qualifier === undefined ? undefined : findImport(file, qualifier)));
  const isKept = (path: string): boolean => path === 'C' || used.some((spec) => spec?.path === path);
  return file.header.imports
    .filter(({ path }) => isKept(path))
    .map(({ name, path }) => `import ${name === undefined ? '' : `${name} `}"${path}"`);
}

/** Declarations of one keyword, in one pair of parentheses; groups that count with iota have their own. */
function printDeclarations(keyword: PrunedDeclaration['keyword'], declarations: readonly PrunedDeclaration[]): readonly string[] {
  const texts = declarations.filter((declaration) => declaration.keyword === keyword).map(({ text }) => text());
  const groups = texts.filter((text) => text.startsWith('(\n')).map((text) => `${keyword}${text}`);
  const lines = texts.filter((text) => !text.startsWith('(\n'));
  return lines.length === 0 ? groups : [...groups, `${keyword}(`, ...lines, ')'];
}

/** The pruned text of a file: build constraint, package clause, imports that are still used, declarations. */
export function printFile(file: LibraryFile, declarations: readonly PrunedDeclaration[]): string {
  const { header } = file;
  const lines = [
    ...(header.goBuild === undefined ? [] : [`//go:build ${header.goBuild}`]),
    `package ${header.packageClause?.name ?? ''}`,
    ...findUsedImports(file, declarations),
    ...printDeclarations('type', declarations),
    ...printDeclarations('const', declarations),
  ];
  return `${lines.join('\n')}\n`;
}
