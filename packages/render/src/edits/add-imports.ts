import { createGroup } from './create-group.ts';
import { insertIntoGroup } from './insert-into-group.ts';
import type { ImportDeclaration, ImportSection, PlacedImport } from './import-section.ts';
import { isOfStandardLibrary, printSpec, printSpecs } from './import-spec.ts';
import { standsAlone, startOfNextLine } from './line-bounds.ts';
import type { WantedImport } from './name-imports.ts';
import type { TextEdit } from './text-edit.ts';

/** What is added to the imports of a file, and what goes meanwhile. */
export interface AddedImports {
  readonly added: readonly WantedImport[];
  readonly removed: ReadonlySet<PlacedImport>;
}

/** The edits that add import specs to a file: to its first group, to a declaration that becomes one, as lines beside those of its kind, or as its first declaration. */
export function addImports(text: string, section: ImportSection, { added, removed }: AddedImports): readonly TextEdit[] {
  if (added.length === 0) return [];
  const sorted = added.toSorted((left, right) => Number(left.path > right.path) - Number(left.path < right.path));
  const usable = section.declarations.filter(({ specs }) => specs.some((spec) => spec.path !== 'C' && !removed.has(spec)));
  const group = usable.find(({ opening }) => opening !== undefined);
  if (group !== undefined) return insertIntoGroup(text, group, { added: sorted, removed });
  const [single] = usable;
  if (single === undefined) return [openSection(text, section, sorted)];
  const isPlain = usable.length === 1 && standsAlone(text, single.start, single.end);
  return isPlain ? createGroup(text, single, sorted) : [addLines(text, usable, sorted)];
}

/** The first declaration of a file, but for `import "C"`, which it comes behind. */
function openSection(text: string, { clauseStart, clauseEnd, declarations }: ImportSection, added: readonly WantedImport[]): TextEdit {
  const { start, end } = declarations.findLast(({ specs }) => specs.some(({ path }) => path === 'C')) ?? {
    start: clauseStart,
    end: clauseEnd,
  };
  const [first] = added;
  const declaration = added.length === 1 && first !== undefined ? printSpec(first) : `(\n${printSpecs(added)})`;
  return insertLine(text, { start, end }, `\nimport ${declaration}\n`);
}

/** Declarations of their own, as the file has them: behind the last import of the same kind. */
function addLines(text: string, declarations: readonly ImportDeclaration[], added: readonly WantedImport[]): TextEdit {
  const isStandard = isOfStandardLibrary(added[0]?.path ?? '');
  const alike = declarations.findLast(({ specs }) => specs.some(({ path }) => isOfStandardLibrary(path) === isStandard));
  const place = alike ?? declarations.at(-1) ?? { start: 0, end: 0 };
  return insertLine(text, place, added.map((spec) => `import ${printSpec(spec)}\n`).join(''));
}

/** Puts lines below something; behind it, in its line, where that holds more. */
function insertLine(text: string, { start, end }: { readonly start: number; readonly end: number }, lines: string): TextEdit {
  if (!standsAlone(text, start, end)) return { start: end, end, text: `; ${lines.trim().replaceAll('\nimport', '; import')}` };
  const next = startOfNextLine(text, end);
  return { start: next, end: next, text: text[next - 1] === '\n' ? lines : `\n${lines.trimEnd()}` };
}
