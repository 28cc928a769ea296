import { addImports } from './add-imports.ts';
import { readImportSection, type PlacedImport } from './import-section.ts';
import type { WantedImport } from './name-imports.ts';
import { removeImports } from './remove-imports.ts';
import type { TextEdit } from './text-edit.ts';

/** What changes in the imports of a file. */
export interface ImportChanges {
  /** What the file does not import yet. */
  readonly added: readonly WantedImport[];
  readonly isRemoved: (spec: PlacedImport) => boolean;
}

/**
 * The edits by which a Go file imports more, and no longer what is removed. A new spec goes to the group whose paths are most like its own, where it keeps the order; a
 * declaration without parentheses gets them. No other byte changes, `import "C"` never. No edits where package clause and imports cannot be read.
 */
export function editImports(text: string, { added, isRemoved }: ImportChanges): readonly TextEdit[] {
  const section = readImportSection(text);
  if (section === undefined) return [];
  const removed = new Set(section.declarations.flatMap(({ specs }) => specs.filter((spec) => spec.path !== 'C' && isRemoved(spec))));
  return [...removeImports(text, section, removed), ...addImports(text, section, { added, removed })];
}
