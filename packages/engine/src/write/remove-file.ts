import { lstatSync, readFileSync, realpathSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isDoubleText } from '../plan/find-target-header.ts';
import { describeFailure } from './describe-failure.ts';
import { errorCode } from './error-code.ts';

/** What removing came to; `emptied` are the directories that held nothing else and were removed with the file, innermost first. */
export type RemoveResult =
  { readonly kind: 'removed'; readonly emptied: readonly string[] } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Where something may be removed; absolute paths. */
export interface RemoveOptions {
  /** The repository. */
  readonly root: string;
  /** A directory that stays, empty or not: where the user is. */
  readonly workingDirectory: string;
}

/**
 * Removes a generated mock, an absolute path, and like git the directories below `root` that it leaves empty. Refuses all but a regular file that says at
 * this moment that mockgen or gen generated it, and that lies in the repository with no symbolic link on the way out of it.
 */
export function removeFile(file: string, { root, workingDirectory }: RemoveOptions): RemoveResult {
  const reason = findReason(file, root);
  if (reason !== undefined) {
    const hint = 'remove it by hand if it may go';
    return {
      kind: 'refused',
      diagnostic: createDiagnostic({ code: 'GEN524', message: `not removed: ${reason}`, hint, position: { file } }),
    };
  }
  try {
    unlinkSync(file);
    return { kind: 'removed', emptied: removeEmpty(path.dirname(file), new Set([root, workingDirectory])) };
  } catch (error) {
    return { kind: 'refused', diagnostic: describeFailure('GEN506', 'cannot remove the file', file, error) };
  }
}

/** Why a file is not one to remove; `undefined` where it may go. */
function findReason(file: string, root: string): string | undefined {
  try {
    const inside = path.relative(realpathSync.native(root), realpathSync.native(path.dirname(file)));
    const [first] = inside.split(path.sep);
    if (first === '..' || first === '.git' || path.isAbsolute(inside)) return 'it lies outside the repository';
    if (!lstatSync(file).isFile()) return 'it is no regular file';
    return isDoubleText(readFileSync(file, 'utf8')) ? undefined : 'it does not say any more that it is a generated mock';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'it is gone already' : `it cannot be read (${errorCode(error)})`;
  }
}

function removeEmpty(directory: string, staying: ReadonlySet<string>): readonly string[] {
  if (staying.has(directory) || [...staying].some((place) => place.startsWith(directory + path.sep))) return [];
  try {
    rmdirSync(directory);
    return [directory, ...removeEmpty(path.dirname(directory), staying)];
  } catch {
    // It holds something, or may not be removed, and stays.
    return [];
  }
}
