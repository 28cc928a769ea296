import { tokenize } from '@standin/syntax';
import { applyEdits } from './apply-edits.ts';
import { editImports } from './edit-imports.ts';
import type { WantedImport } from './name-imports.ts';
import type { TextEdit } from './text-edit.ts';

/** Edits of the declarations of a file, and what its imports have to follow them by. */
export interface FollowedEdits {
  readonly edits: readonly TextEdit[];
  /** What the edits may need and the file does not import yet. */
  readonly added: readonly WantedImport[];
  /** The name that the package at a path gives itself. */
  readonly packageName: (path: string) => string;
}

/**
 * The edits with those of the imports that they entail: what they need is added, and what the file used before them and uses no more is removed. An import that
 * was not used before stays, as do those with `_` and `.`.
 */
export function followEdits(text: string, { edits, added, packageName }: FollowedEdits): readonly TextEdit[] {
  const [before, after] = [findQualifiers(text), findQualifiers(applyEdits(text, edits))];
  const isRemoved = ({ path, name = packageName(path) }: WantedImport): boolean => before.has(name) && !after.has(name);
  const needed = added.filter(({ path, name = packageName(path) }) => after.has(name));
  return [...editImports(text, { added: needed, isRemoved }), ...edits];
}

/** Every name that a dot follows and none comes before: all that can be the name of a package. */
function findQualifiers(text: string): ReadonlySet<string> {
  const tokens = tokenize(text);
  const isQualifier = (index: number): boolean =>
    tokens[index]?.kind === 'identifier' && tokens[index + 1]?.kind === '.' && tokens[index - 1]?.kind !== '.';
  return new Set(tokens.filter((_, index) => isQualifier(index)).map(({ start, end }) => text.slice(start, end)));
}
