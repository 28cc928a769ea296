import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeFailure } from './describe-failure.ts';
import { inspectTarget, type Target } from './inspect-target.ts';
import { replaceFile } from './replace-file.ts';

/** A change of a file of the user's: the bytes that it has, and those that it is to have. */
export interface FileEdit {
  /** Absolute. */
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

type FileTarget = Extract<Target, { kind: 'file' }>;

/**
 * Changes files that people wrote, each at one stroke, modes kept and symbolic links followed. Either all are changed, or the diagnostic says why none is: what
 * was changed before a failure is changed back. A file that is read-only or has other bytes by now is such a failure.
 */
export function editFiles(edits: readonly FileEdit[]): Diagnostic | undefined {
  const targets: (readonly [FileEdit, FileTarget])[] = [];
  for (const edit of edits) {
    const target = inspectTarget(edit.file);
    if (target.kind === 'refused') return target.diagnostic;
    const reason = target.kind === 'absent' ? 'the file is gone' : findReason(target, edit);
    if (reason !== undefined || target.kind === 'absent') return refuse(edit.file, reason ?? '');
    targets.push([edit, target]);
  }
  for (const [index, [edit, target]] of targets.entries()) {
    try {
      replaceFile(target.path, [edit.after], target.status);
    } catch (error) {
      for (const [done, place] of targets.slice(0, index)) replaceFile(place.path, [done.before], place.status);
      return describeFailure('GEN506', 'cannot write the file', edit.file, error);
    }
  }
  return undefined;
}

function findReason({ bytes, status }: FileTarget, { before }: FileEdit): string | undefined {
  if (!bytes.equals(before)) return 'the file was changed meanwhile';
  return (status.mode & 0o222) === 0 ? 'the file is read-only' : undefined;
}

function refuse(file: string, reason: string): Diagnostic {
  return createDiagnostic({
    code: 'GEN506',
    message: reason,
    hint: 'no file that goes with it was changed; call the command again',
    position: { file },
  });
}
