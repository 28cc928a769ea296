import type { Styles } from '@standin/diagnostics';
import type { EditedFile } from '@standin/engine';
import type { SourceTree } from '@standin/modules';
import { formatPatch } from './format-patch.ts';
import { patchPath } from './patch-path.ts';

/** Where paths of a patch start from, and how it is coloured. */
export interface PatchSettings {
  readonly tree: SourceTree;
  /** Absolute. */
  readonly directory: string;
  readonly styles: Styles;
}

/** What changes in files, as one unified diff that `git apply` and `patch -p1` take in `directory`; nothing of files that stay as they are. */
export function formatEditedFiles(files: readonly EditedFile[], { tree, directory, styles }: PatchSettings): string {
  const changed = files.filter(({ before, after }) => before !== after);
  const patches = changed.map(({ file, before, after }) =>
    formatPatch({ path: patchPath(tree, directory, file), ...(before !== undefined && { before }), after }, styles),
  );
  return patches.join('');
}
