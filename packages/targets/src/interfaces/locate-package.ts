import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { PackageLocation, Workspace } from '@standin/modules';
import type { FileRequest } from '../file-request.ts';
import type { ProgramSources } from '../programs.ts';
import { inferImportPath } from './infer-import-path.ts';

/** The package that a pattern names, and its path as mockgen prints it. */
export interface NamedPackage {
  readonly location: PackageLocation;
  readonly path: string;
}

function isDirectoryPattern(pattern: string, sources: ProgramSources): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(pattern) || sources.tree.path.isAbsolute(pattern);
}

function locateDirectory(pattern: string, request: FileRequest, sources: ProgramSources, workspace: Workspace): NamedPackage | Diagnostic {
  const { tree } = sources;
  const directory = tree.path.resolve(request.workingDirectory, pattern);
  if (tree.kindOf(directory) !== 'directory') {
    return createDiagnostic({ code: 'GEN201', message: `no such directory: ${pattern}`, position: { file: directory } });
  }
  const location = workspace.locate(directory) ?? { importPath: '', directory, origin: 'directory' as const };
  if (pattern !== '.') return { location, path: pattern };
  const inferred = inferImportPath(directory, sources);
  return { location, path: inferred.kind === 'found' ? inferred.importPath : location.importPath };
}

/** Finds the package that an import path or a directory names, as seen from the working directory of a request; or tells why there is none. */
export function locatePackage(
  pattern: string,
  request: FileRequest,
  sources: ProgramSources,
  workspace: Workspace,
): NamedPackage | Diagnostic {
  if (pattern.includes('...')) {
    const hint = 'gen run takes patterns over several packages';
    return createDiagnostic({ code: 'GEN206', message: `${pattern} stands for several packages, and one is wanted`, hint });
  }
  if (isDirectoryPattern(pattern, sources)) return locateDirectory(pattern, request, sources, workspace);
  const resolution = workspace.resolve(pattern);
  if (resolution.kind === 'found') return { location: resolution.location, path: pattern };
  return createDiagnostic({
    code: 'GEN201',
    message: resolution.message,
    hint: adviseDirectory(pattern, request, sources) ?? resolution.hint,
  });
}

/** A directory without the dot in front is an import path. */
function adviseDirectory(pattern: string, { workingDirectory }: FileRequest, { tree }: ProgramSources): string | undefined {
  const isDirectory = tree.kindOf(tree.path.resolve(workingDirectory, pattern)) === 'directory';
  return isDirectory ? `did you mean the directory ./${pattern}?` : undefined;
}
