import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isBelow } from '../list/is-below.ts';
import type { Session } from '../types.ts';
import type { EditedFile } from './edited-file.ts';

/**
 * Says why files are not the user's to change: the Go installation, the module cache and vendored packages belong to others, and what is written there breaks checksums or
 * is lost. Nothing is said where the command is called inside of such a tree; `directory` is absolute.
 */
export function refuseForeignFiles(files: readonly EditedFile[], session: Session, directory: string): Diagnostic | undefined {
  for (const { file } of files) {
    const owner = findOwner(file, session, directory);
    if (owner === undefined) continue;
    const hint = 'gen changes files of your own modules only; call it in a copy';
    return createDiagnostic({ code: 'GEN510', message: `not changed: the file belongs to ${owner}`, hint, position: { file } });
  }
  return undefined;
}

function findOwner(file: string, { tree: { path }, environment }: Session, directory: string): string | undefined {
  const { goroot, moduleCache } = environment;
  const isOthers = (place: string): boolean => isBelow(path, place, file) && !isBelow(path, place, directory);
  if (goroot !== undefined && isOthers(goroot)) return 'the Go installation';
  if (isOthers(moduleCache)) return 'the module cache';
  return path.relative(directory, file).split(path.sep).includes('vendor') ? 'a vendor directory' : undefined;
}
