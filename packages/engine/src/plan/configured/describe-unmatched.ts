import type { PackageEntry } from '@standin/config';
import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree, Workspace } from '@standin/modules';

/** The finding about a pattern that is no directory's and that no package matches (GEN421), seen from the directory of its gen.yaml. */
export function describeUnmatched({ pattern, directory }: PackageEntry, workspace: Workspace): Diagnostic {
  const message = `no package matches ${pattern.text}`;
  return createDiagnostic({ code: 'GEN421', message, hint: hintOn(pattern.text, directory, workspace), ...pattern.place });
}

function hintOn(pattern: string, directory: string, workspace: Workspace): string {
  const { tree } = workspace;
  const general = 'give a directory that begins with ./, or an import path that go.mod provides';
  if (tree.kindOf(tree.path.join(directory, fixedPart(pattern))) === 'directory') return `for the directory, write ./${pattern}`;
  if (pattern.includes('...')) return general;
  const resolution = workspace.resolve(pattern);
  return resolution.kind === 'missing' ? `${resolution.message}: ${resolution.hint}` : general;
}

/** The directory of a pattern that all of its packages lie in. */
function fixedPart(pattern: string): string {
  const wildcard = pattern.indexOf('...');
  return wildcard < 0 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', wildcard) + 1);
}

/** A pattern of directories with another name for the last one that it is fixed to: `./store/...` for `./stor/...`. */
function withLastDirectory(pattern: string, name: string): string {
  const end = fixedPart(pattern).replace(/\/$/, '').length;
  return pattern.slice(0, pattern.lastIndexOf('/', end - 1) + 1) + name + pattern.slice(end);
}

/** The finding about a pattern of directories that can match none: its directory is not there, or not below that of gen.yaml. At most one. */
export function checkDirectory({ pattern, directory }: PackageEntry, tree: SourceTree): readonly Diagnostic[] {
  const { path } = tree;
  const wanted = path.resolve(directory, fixedPart(pattern.text));
  const way = path.relative(directory, wanted);
  const isOutside = path.isAbsolute(way) || /^\.\.(?:[/\\]|$)/.test(way);
  if (!isOutside && tree.kindOf(wanted) === 'directory') return [];
  const siblings = (tree.list(path.dirname(wanted)) ?? []).filter(({ kind }) => kind === 'directory').map(({ name }) => name);
  const hint = isOutside
    ? 'a gen.yaml asks for packages in and below its directory, and by import path for those of others'
    : describeNearNames(path.basename(wanted), siblings, (name) => withLastDirectory(pattern.text, name));
  const message = isOutside ? `${pattern.text} is not below the directory of this gen.yaml` : `there is no directory for ${pattern.text}`;
  return [createDiagnostic({ code: 'GEN421', message, hint, ...pattern.place })];
}
