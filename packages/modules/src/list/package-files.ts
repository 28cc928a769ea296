import { readHeader } from '@standin/syntax';
import type { FileHeader } from '@standin/syntax';
import { unmetFileNameTag } from '../constraint/match-file-name.ts';
import { matchHeader } from '../constraint/match-header.ts';
import { listGoFiles } from '../tree/list-go-files.ts';
import type { BuildContext, FileRemark, PackageFiles, SourceTree } from '../types.ts';

interface Collected {
  readonly goFiles: string[];
  readonly testFiles: string[];
  readonly externalTestFiles: string[];
  readonly ignored: FileRemark[];
  readonly problems: FileRemark[];
  name?: string;
  firstFile?: string;
  properName?: string;
}

/** Sorts the Go files of a directory as go/build's `Context.ImportDir` does. An absent directory has no files. */
export function readPackageFiles(tree: SourceTree, context: BuildContext, directory: string): PackageFiles {
  const found: Collected = { goFiles: [], testFiles: [], externalTestFiles: [], ignored: [], problems: [] };
  for (const name of listGoFiles(tree, directory)) {
    const reason = unmetName(context, name);
    if (reason === undefined) readFile({ tree, context, directory }, name, found);
    else found.ignored.push({ name, reason });
  }
  const { goFiles, testFiles, externalTestFiles, ignored, problems } = found;
  const packageName = found.properName ?? found.name;
  return Object.freeze({ goFiles, testFiles, externalTestFiles, ignored, problems, ...(packageName !== undefined && { packageName }) });
}

/** Why the name alone keeps a Go file out; `undefined` where it does not. */
export function unmetName(context: BuildContext, name: string): string | undefined {
  if (name.startsWith('_') || name.startsWith('.')) return `file names that begin with "${name.charAt(0)}" are ignored`;
  const tag = unmetFileNameTag(context, name);
  return tag === undefined ? undefined : `the file name asks for ${tag}`;
}

interface Place {
  readonly tree: SourceTree;
  readonly context: BuildContext;
  readonly directory: string;
}

function readFile({ tree, context, directory }: Place, name: string, found: Collected): void {
  const header = readHeaderOf(tree, tree.path.join(directory, name));
  if (typeof header === 'string') {
    found.problems.push({ name, reason: header });
    return;
  }
  const match = matchHeader(context, header);
  if (match.kind === 'malformed') found.problems.push({ name, reason: match.reason });
  else if (match.kind === 'excluded') found.ignored.push({ name, reason: match.reason });
  else if (header.packageClause?.name === 'documentation') found.ignored.push({ name, reason: 'package documentation is ignored' });
  else addFile(context, name, header, found);
}

/** The header of a Go file, or why it cannot be read. */
function readHeaderOf(tree: SourceTree, path: string): FileHeader | string {
  return tree.narrow(path, { kind: 'header' }, () => {
    const result = tree.read(path);
    if (result.kind === 'text') return readHeader(result.text);
    return result.kind === 'unreadable' ? result.reason : 'cannot be read';
  });
}

function addFile(context: BuildContext, name: string, header: FileHeader, found: Collected): void {
  const clause = header.packageClause?.name ?? '';
  if (clause === '') found.problems.push({ name, reason: 'no package clause' });
  const isTest = name.endsWith('_test.go');
  const isExternalTest = isTest && clause.endsWith('_test') && found.name !== clause;
  addName(name, isExternalTest ? clause.slice(0, -'_test'.length) : clause, found);
  const isCgo = header.imports.some((spec) => spec.path === 'C');
  if (isCgo && isTest) found.problems.push({ name, reason: 'cgo is not supported in tests' });
  if (isExternalTest) found.externalTestFiles.push(name);
  else if (isTest) found.testFiles.push(name);
  else if (isCgo && !context.cgoEnabled) found.ignored.push({ name, reason: 'it imports "C" and cgo is not enabled' });
  else {
    found.goFiles.push(name);
    if (clause !== '') found.properName ??= clause;
  }
}

function addName(file: string, name: string, found: Collected): void {
  if (found.name === undefined || found.name === '') {
    found.name = name;
    found.firstFile = file;
  } else if (name !== found.name) {
    found.problems.push({ name: file, reason: `found packages ${found.name} (${found.firstFile}) and ${name} (${file})` });
  }
}
