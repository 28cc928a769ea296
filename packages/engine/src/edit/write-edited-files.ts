import { rmSync } from 'node:fs';
import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { createFile } from '../write/create-file.ts';
import { editFiles, type FileEdit } from '../write/edit-files.ts';
import { removeLitter } from '../write/remove-litter.ts';
import type { EditedFile } from './edited-file.ts';

/**
 * Writes files that people write: all of them, or, where the diagnostic says why, none. Each is changed at one stroke, and only where it has the bytes that
 * were read; a new one is made only where nothing stands. What a killed process leaves of a file is the old or the new one; its temporary files are removed here.
 */
export function writeEditedFiles(files: readonly EditedFile[]): Diagnostic | undefined {
  const broken = files.find(({ before }) => before?.includes('\ufffd') === true);
  if (broken !== undefined) return refuseBytes(broken.file);
  for (const directory of new Set(files.map(({ file }) => path.dirname(file)))) removeLitter(directory);
  const created: string[] = [];
  const failure = createFiles(files, created) ?? editFiles(files.flatMap(encode));
  if (failure !== undefined) for (const file of created) rmSync(file, { force: true });
  return failure;
}

function createFiles(files: readonly EditedFile[], created: string[]): Diagnostic | undefined {
  for (const { file, before, after } of files) {
    const result = before === undefined ? createFile(file, after) : undefined;
    if (result?.kind === 'refused') return result.diagnostic.code === 'GEN509' ? refusePlace(file) : result.diagnostic;
    if (result?.kind === 'written') created.push(file);
  }
  return undefined;
}

function encode({ file, before, after }: EditedFile): readonly FileEdit[] {
  return before === undefined || before === after ? [] : [{ file, before: Buffer.from(before), after: Buffer.from(after) }];
}

/** Its bytes were lost when it was read. */
function refuseBytes(file: string): Diagnostic {
  const hint = 'save it as UTF-8; no file that goes with it was changed';
  return createDiagnostic({ code: 'GEN506', message: 'not changed: the file holds bytes that are no UTF-8', hint, position: { file } });
}

function refusePlace(file: string): Diagnostic {
  const hint = 'no file that goes with it was changed; call the command again';
  return createDiagnostic({ code: 'GEN506', message: 'a file was made there meanwhile', hint, position: { file } });
}
