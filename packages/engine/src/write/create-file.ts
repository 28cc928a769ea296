import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeFailure } from './describe-failure.ts';
import { inspectTarget } from './inspect-target.ts';
import { makeDirectories } from './make-directories.ts';
import { replaceFile } from './replace-file.ts';
import type { WriteResult } from './write-file.ts';

/**
 * Makes a new file at `destination`, an absolute path, with `text`; directories that are missing, too. One that stands there stays as it is: equal bytes
 * are `unchanged`, others refused (GEN509). For files that are the user's from then on, and carry no header by which they could be known again.
 */
export function createFile(destination: string, text: string): WriteResult {
  const target = inspectTarget(destination);
  if (target.kind === 'refused') return target;
  const bytes = Buffer.from(text);
  if (target.kind === 'file')
    return target.bytes.equals(bytes) ? { kind: 'unchanged' } : { kind: 'refused', diagnostic: refuse(destination) };
  try {
    makeDirectories(path.dirname(target.path));
    replaceFile(target.path, [bytes], undefined);
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'refused', diagnostic: describeFailure('GEN506', 'cannot write the file', destination, error) };
  }
}

function refuse(file: string): Diagnostic {
  const hint = 'copy to another directory, or delete the file if it may go';
  return createDiagnostic({ code: 'GEN509', message: 'not overwritten: another file stands there', hint, position: { file } });
}
