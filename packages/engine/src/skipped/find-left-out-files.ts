import { createScanner } from '../plan/create-scanner.ts';
import type { Session } from '../types.ts';
import type { Skipped } from './skipped.ts';

/** The Go files with directives that `go generate` would not look at in these directories: build constraints leave them out, or they have no package clause. */
export function findLeftOutFiles(session: Session, directories: readonly string[]): readonly Skipped[] {
  const scan = createScanner(session);
  const describe = (directory: string, name: string): Skipped => ({
    file: session.tree.path.join(directory, name),
    why: 'left out by its build constraints or name',
  });
  return directories.flatMap((directory) => scan({ directory }).leftOut.map((name) => describe(directory, name)));
}
