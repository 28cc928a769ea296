import type { Outcome, Session } from '@standin/engine';
import type { PatchedFile } from '../../output/format-patch.ts';
import { patchPath } from '../../output/patch-path.ts';

/** Tells how files change, with paths as a patch in `directory`, an absolute path, names them: symbolic links followed, `/` between names. */
export interface PatchFiles {
  /** What an outcome that is missing or stale comes to. */
  ofOutcome(outcome: Outcome): PatchedFile;
  /** A file that goes. */
  ofOrphan(file: string): PatchedFile;
}

/** Reads what is there through the session. */
export function createPatchFiles({ disk: tree }: Session, directory: string): PatchFiles {
  const describe = (file: string): PatchedFile => {
    const result = tree.read(file);
    return { path: patchPath(tree, directory, file), ...(result.kind === 'text' && { before: result.text }) };
  };
  return Object.freeze({
    ofOutcome: ({ planned: { destination = '' }, text = '' }: Outcome) => ({ ...describe(destination), after: text }),
    ofOrphan: describe,
  });
}
