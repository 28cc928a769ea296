import { readHeader } from '@standin/syntax';
import { listGoFiles, type SourceTree } from '@standin/modules';
import { findDirectiveLines, mentionsDirective } from '../directives/find-directive-lines.ts';
import type { DirectiveLine } from '../directives/directive-line.ts';
import { readDirectives } from '../directives/read-directives.ts';
import { findTypeComments, mentionsTypeComment, type TypeComment } from './find-type-comments.ts';
import { isDoubleText } from './find-target-header.ts';
import type { Place } from './expand-patterns.ts';

/** A Go file that asks for something. */
export interface ScannedFile {
  readonly name: string;
  readonly packageName: string;
  readonly directives: readonly DirectiveLine[];
  /** The names of the variables that the directives ask for. */
  readonly variables: readonly string[];
  readonly comments: readonly TypeComment[];
}

/** What looking through the Go files of a directory shows. A value that JSON can hold. */
export interface DirectoryScan {
  /** Files with directives or comments, in the order of `go generate`. */
  readonly files: readonly ScannedFile[];
  /** The base names of generated mocks. */
  readonly doubleFiles: readonly string[];
  /** Go files that the system does not let us read, and why; not those whose names the go command ignores. */
  readonly unreadable: readonly { readonly name: string; readonly reason: string }[];
  /** The base names of files with directives that `go generate` would not look at: build constraints leave them out, or they have no package clause. */
  readonly leftOut: readonly string[];
}

/** What decides the order of files, and which count. */
export interface ScanOptions {
  readonly tree: SourceTree;
  /** The names of the files that `go generate` looks through, in its order. */
  readonly orderFiles: (directory: string) => readonly string[];
}

/**
 * Looks through the Go files of a place as `go generate` does: files of the package, its tests among them, by name, then external test files, with the
 * build tag `generate`. Files that the user names count whatever their build constraints say; those without a package clause that can be read do not.
 */
export function scanDirectory({ tree, orderFiles }: ScanOptions, { directory, files }: Place): DirectoryScan {
  const texts = new Map<string, string>();
  const doubleFiles: string[] = [];
  const unreadable: DirectoryScan['unreadable'][number][] = [];
  for (const name of files ?? listGoFiles(tree, directory)) {
    const result = tree.read(tree.path.join(directory, name));
    if (result.kind === 'unreadable' && !/^[._]/.test(name)) unreadable.push({ name, reason: result.reason });
    if (result.kind !== 'text') continue;
    if (mentionsDirective(result.text) || mentionsTypeComment(result.text)) texts.set(name, result.text);
    if (isDoubleText(result.text)) doubleFiles.push(name);
  }
  if (texts.size === 0) return { files: [], doubleFiles, unreadable, leftOut: [] };
  const ordered = files ?? orderFiles(directory);
  const leftOut = [...texts].filter(([name, text]) => !ordered.includes(name) && findDirectiveLines(text).length > 0).map(([name]) => name);
  return { files: ordered.flatMap((name) => scanFile(name, texts.get(name))), doubleFiles, unreadable, leftOut };
}

function scanFile(name: string, text: string | undefined): readonly ScannedFile[] {
  const packageName = text === undefined ? undefined : readHeader(text).packageClause?.name;
  if (text === undefined || packageName === undefined) return [];
  const directives = findDirectiveLines(text);
  return [{ name, packageName, directives, variables: findVariables(directives), comments: findTypeComments(text) }];
}

function findVariables(directives: readonly DirectiveLine[]): readonly string[] {
  const names = new Set<string>();
  const note = (name: string): string => (names.add(name), '');
  if (directives.some(({ text }) => /[$\\]/.test(text))) readDirectives(directives, () => note);
  return [...names].sort();
}
