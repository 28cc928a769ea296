import type { Plan } from '../plan/plan.ts';
import type { Session } from '../types.ts';
import { findClosedDirectories } from './find-closed-directories.ts';
import { findOtherLines } from './find-other-lines.ts';
import type { Skipped } from './skipped.ts';

/** What a plan passed over in its directories, and why, in code unit order of file: lines of other programs, files that do not count, directories that are not entered. */
export function findSkipped(session: Session, { directories, leftOut }: Plan): readonly Skipped[] {
  const skipped = [
    ...findOtherLines(session, directories),
    ...leftOut.map((file) => ({ file, why: 'left out by its build constraints or name' })),
    ...findClosedDirectories(session.tree, directories),
  ];
  return skipped.sort(compareSkipped);
}

function compareSkipped(left: Skipped, right: Skipped): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.line ?? 0) - (right.line ?? 0);
}
