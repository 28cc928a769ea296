import path from 'node:path';
import type { Diagnostic } from '@standin/diagnostics';
import type { EditedFile } from '../edit/edited-file.ts';
import { refuseForeignFiles } from '../edit/refuse-foreign-files.ts';
import { writeEditedFiles } from '../edit/write-edited-files.ts';
import type { Session } from '../types.ts';

/** The files that were written, and why others were not. */
export interface WrittenTests {
  readonly files: readonly EditedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the files of tests and their doubles: of each directory all, or, where a diagnostic says why, none. The command was called in `workingDirectory`. */
export function writeTests(files: readonly EditedFile[], session: Session, workingDirectory: string): WrittenTests {
  const written: EditedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const directory of new Set(files.map(({ file }) => path.dirname(file)))) {
    const own = files.filter(({ file }) => path.dirname(file) === directory);
    const failure = refuseForeignFiles(own, session, workingDirectory) ?? writeEditedFiles(own);
    if (failure === undefined) written.push(...own);
    else diagnostics.push(failure);
  }
  return { files: written, diagnostics };
}
