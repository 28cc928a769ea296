import { outlineFile, parseTypeDeclaration, type FileOutline, type OutlineEntry } from '@standin/syntax';
import { invariant } from '@standin/diagnostics';
import type { LibraryFile, PrunedDeclaration } from './library-file.ts';
import { printTypeDeclaration } from './print-type.ts';
import { reduceDeclaration } from './reduce-type.ts';
import { stripComments } from './strip-comments.ts';

function hasExported(names: readonly string[]): boolean {
  return names.some((name) => /^\p{Lu}/u.test(name));
}

function remember(find: () => string): () => string {
  let found: string | undefined;
  return () => (found ??= find());
}

function pruneType(text: string, entry: OutlineEntry): PrunedDeclaration {
  const isInterface = /^[^\n]*\binterface\s*\{/.test(text.slice(entry.start, entry.end));
  const print = (): string => {
    const declaration = parseTypeDeclaration(text, entry);
    invariant(declaration.problems.length === 0, `the declaration of ${declaration.name} parses`);
    return printTypeDeclaration(reduceDeclaration(declaration));
  };
  return { keyword: 'type', names: entry.names, text: remember(print), isRoot: isInterface || hasExported(entry.names) };
}

/** A constant that says its own value can stand alone; one that repeats the line before it, or counts with iota, needs its whole group. */
function isIndependent(text: string): boolean {
  return text.includes('=') && !/\biota\b/.test(text);
}

function pruneConstants(text: string, entries: readonly OutlineEntry[]): readonly PrunedDeclaration[] {
  const lines = entries.map((entry) => ({ names: entry.names, text: stripComments(text.slice(entry.start, entry.end)) }));
  if (lines.every((line) => isIndependent(line.text))) {
    return lines.map((line) => ({ keyword: 'const', names: line.names, text: () => line.text, isRoot: hasExported(line.names) }));
  }
  const names = lines.flatMap((line) => line.names);
  return [{ keyword: 'const', names, text: () => `(\n${lines.map((line) => line.text).join('\n')}\n)`, isRoot: hasExported(names) }];
}

function pruneDeclarations(text: string, outline: FileOutline): readonly PrunedDeclaration[] {
  const declarations = new Set(outline.entries.map((entry) => entry.declaration));
  return [...declarations].flatMap((declaration) => {
    const entries = outline.entries.filter((entry) => entry.declaration === declaration);
    switch (declaration.keyword) {
      case 'type':
        return entries.map((entry) => pruneType(text, entry));
      case 'const':
        return pruneConstants(text, entries);
      case 'var':
      case 'func':
        return [];
    }
  });
}

/** Reads what the catalogue may need of a Go file of the standard library. */
export function readLibraryFile(text: string, place: { readonly importPath: string; readonly name: string }): LibraryFile {
  const outline = outlineFile(text);
  return { ...place, header: outline.header, declarations: pruneDeclarations(text, outline) };
}
