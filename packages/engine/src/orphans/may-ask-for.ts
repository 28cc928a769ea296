import type { Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { isBelow } from '../list/is-below.ts';
import { findModule } from '../plan/find-module.ts';

/** What leads out of a module: `..`, an absolute path, a variable that is not one of go generate's own. */
const leading = /(?:^|[^.])\.\.(?:[/\\]|$)|[=\s"'](?:\/[^/\s]|[A-Za-z]:\\)|\$\{?(?!GO(?:ARCH|OS|FILE|LINE|PACKAGE|ROOT)\b|DOLLAR\b)/m;

function moduleOf(tree: SourceTree, file: string): string | undefined {
  return findModule(tree, tree.path.dirname(file))?.directory;
}

/** What is written at the place of a mistake; of a gen.yaml all, since its parts count for each other. */
function textAt({ sourceLine = '' }: Diagnostic, file: string, tree: SourceTree): string {
  if (file.endsWith('.go')) return sourceLine;
  const read = tree.read(file);
  return read.kind === 'text' ? read.text : '';
}

/**
 * Whether what is wrong at a place may be what asks for `file`: it lies in the same module, it is a gen.yaml that counts there, or what is written there leads out of its own module.
 * A mistake without a place may be.
 */
export function mayAskFor(mistake: Diagnostic, file: string, tree: SourceTree): boolean {
  const asking = mistake.position?.file;
  if (asking === undefined || moduleOf(tree, asking) === moduleOf(tree, file)) return true;
  return isBelow(tree.path, tree.path.dirname(asking), file) || leading.test(textAt(mistake, asking, tree));
}
