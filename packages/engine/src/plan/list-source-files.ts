import type { SourceTree } from '@standin/modules';
import { readHeader } from '@standin/syntax';
import { mentionsDirective } from '../directives/find-directive-lines.ts';
import type { Session } from '../types.ts';
import type { Place } from './expand-patterns.ts';
import { openForGenerate } from './open-for-generate.ts';

/** A Go file that may hold directives. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly packageName: string;
}

/**
 * The files of a directory that `go generate` looks through and that mention a directive, in its order: files of the package, its tests
 * among them, by name, then external test files. The build tag `generate` holds; files without a package clause that can be read do not count.
 */
export function listSourceFiles(session: Session, { directory, files }: Place): readonly SourceFile[] {
  const { tree } = session;
  const mentioning = new Map<string, string>();
  for (const name of files ?? listGoFiles(tree, directory)) {
    const result = tree.read(tree.path.join(directory, name));
    if (result.kind === 'text' && mentionsDirective(result.text)) {
      mentioning.set(name, result.text);
    }
  }
  if (mentioning.size === 0) {
    return [];
  }
  return (files ?? orderFiles(session, directory)).flatMap((name) => {
    const text = mentioning.get(name);
    const packageName = text === undefined ? undefined : readHeader(text).packageClause?.name;
    return text === undefined || packageName === undefined ? [] : [{ path: tree.path.join(directory, name), name, text, packageName }];
  });
}

function listGoFiles(tree: SourceTree, directory: string): readonly string[] {
  return (tree.list(directory) ?? []).filter(({ name, kind }) => kind === 'file' && name.endsWith('.go')).map(({ name }) => name);
}

function orderFiles(session: Session, directory: string): readonly string[] {
  const { goFiles, testFiles, externalTestFiles } = openForGenerate(session, directory).files(directory);
  const isProper = new Set([...goFiles, ...testFiles]);
  return [...listGoFiles(session.tree, directory).filter((name) => isProper.has(name)), ...externalTestFiles];
}
