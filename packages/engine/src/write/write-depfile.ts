import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isDepfileText } from '../inputs/format-depfile.ts';
import { describeFailure } from './describe-failure.ts';
import { inspectTarget } from './inspect-target.ts';
import { makeDirectories } from './make-directories.ts';
import { removeLitter } from './remove-litter.ts';
import { replaceFile } from './replace-file.ts';
import type { WriteResult } from './write-file.ts';

/**
 * Makes the dependency file at `destination`, an absolute path, hold `text`, at one stroke as `writeFile` does, in missing directories too. What stands there is replaced only
 * where it is a dependency file of ours, or empty; anything else is refused (GEN509).
 */
export function writeDepfile(destination: string, text: string): WriteResult {
  const target = inspectTarget(destination);
  if (target.kind === 'refused') return target;
  const bytes = Buffer.from(text);
  if (target.kind === 'file' && target.bytes.equals(bytes)) return { kind: 'unchanged' };
  if (target.kind === 'file' && !isDepfileText(target.bytes.toString('utf8'))) return { kind: 'refused', diagnostic: refuse(destination) };
  try {
    makeDirectories(path.dirname(target.path));
    removeLitter(path.dirname(target.path));
    replaceFile(target.path, [bytes], target.kind === 'file' ? target.status : undefined);
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'refused', diagnostic: describeFailure('GEN506', 'cannot write the file', destination, error) };
  }
}

function refuse(file: string): Diagnostic {
  const hint = 'give another name, or delete the file if it may go';
  return createDiagnostic({
    code: 'GEN509',
    message: 'not overwritten: the file is no dependency file that gen wrote',
    hint,
    position: { file },
  });
}
