import { findDirectiveLines, mentionsDirective } from '../directives/find-directive-lines.ts';
import { createGenerateWorkspaces } from '../plan/generate-workspaces.ts';
import { createFileOrder } from '../plan/order-files.ts';
import type { Session } from '../types.ts';
import type { Skipped } from './skipped.ts';

/** The Go files with directives that `go generate` would not look at in these directories: build constraints leave them out, or they have no package clause. */
export function findLeftOutFiles(session: Session, directories: readonly string[]): readonly Skipped[] {
  const { tree } = session;
  const orderFiles = createFileOrder(createGenerateWorkspaces(session));
  return directories.flatMap((directory) => {
    const asking = listGoFiles(session, directory).filter((file) => hasDirectives(session, file));
    const counted = asking.length === 0 ? new Set() : new Set(orderFiles(directory).map((name) => tree.path.join(directory, name)));
    return asking.filter((file) => !counted.has(file)).map((file) => ({ file, why: 'left out by its build constraints or name' }));
  });
}

function listGoFiles({ tree }: Session, directory: string): readonly string[] {
  const files = (tree.list(directory) ?? []).filter(({ name, kind }) => kind === 'file' && name.endsWith('.go'));
  return files.map(({ name }) => tree.path.join(directory, name));
}

function hasDirectives({ tree }: Session, file: string): boolean {
  const result = tree.read(file);
  return result.kind === 'text' && mentionsDirective(result.text) && findDirectiveLines(result.text).length > 0;
}
