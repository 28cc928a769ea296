import {
  outlineFile,
  outlineSide,
  outlineType,
  type ImportSpec,
  type OutlineEntry,
  type TextRange,
  type TypeOutlineSide,
} from '@standin/syntax';
import type { EmbeddedSummary, FileSummary, SideSummary, TypeSummary } from './file-summary.ts';
import { detachText, foldText } from './fold-text.ts';
import { createLineCounter } from './line-counter.ts';
import { findLastType } from './find-last-type.ts';

/** Summarizes the type declarations at the top level of a Go file, without a parser. Types inside of functions are nobody's to mock. */
export function summarizeFile(text: string): FileSummary {
  const last = findLastType(text);
  if (last < 0) return emptySummary;
  const outline = outlineFile(text, last + 1);
  const locate = createLineCounter(text);
  const types = outline.entries
    .filter(({ declaration, names }) => declaration.keyword === 'type' && names.length > 0)
    .map((entry) => summarizeType(text, entry, locate));
  const { imports } = outline.header;
  const needsImports = types.some(namesPackage) || imports.some(({ name }) => name === '.');
  return Object.freeze({ types, imports: needsImports ? imports.map(detachImport) : [] });
}

const emptySummary: FileSummary = Object.freeze({ types: [], imports: [] });

function summarizeType(text: string, entry: OutlineEntry, locate: ReturnType<typeof createLineCounter>): TypeSummary {
  const { isAlias, typeParameters, side } = outlineType(text, entry);
  // Most types are structs, and nobody asks where those are.
  const place = side.kind === 'other' ? { line: 0, column: 0 } : locate(entry.nameOffset);
  return {
    ...place,
    name: detachText(entry.names[0] ?? ''),
    isAlias,
    typeParameters: typeParameters === undefined ? '' : foldText(slice(text, typeParameters)),
    side: summarizeSide(text, side),
  };
}

function summarizeSide(text: string, side: TypeOutlineSide): SideSummary {
  switch (side.kind) {
    case 'interface': {
      const methods = side.methods.map((range) => detachText(slice(text, range)));
      return { kind: 'interface', methods, embedded: side.embedded.map((range) => summarizeEmbedded(text, range)) };
    }
    case 'name':
      return summarizeName(foldText(slice(text, side.range)));
    case 'function':
    case 'other':
      return { kind: side.kind };
  }
}

function summarizeName(text: string): SideSummary {
  const [, first = '', second] = /^([^\s.[]+)(?:\s*\.\s*([^\s[]+))?/.exec(text) ?? [];
  return second === undefined ? { kind: 'name', name: first, text } : { kind: 'name', package: first, name: second, text };
}

function summarizeEmbedded(text: string, range: TextRange): EmbeddedSummary {
  const folded = foldText(slice(text, range));
  if (folded.startsWith('~') || hasOuterUnion(folded)) return { text: folded, side: { kind: 'terms' } };
  return { text: folded, side: summarizeSide(text, outlineSide(text, range.start, range.end)) };
}

function hasOuterUnion(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

function namesPackage({ side }: { readonly side: SideSummary | { readonly kind: 'terms' } }): boolean {
  if (side.kind === 'name') return side.package !== undefined;
  return side.kind === 'interface' && side.embedded.some(namesPackage);
}

function detachImport({ name, path, offset }: ImportSpec): ImportSpec {
  return { path: detachText(path), offset, ...(name !== undefined && { name: detachText(name) }) };
}

function slice(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}
