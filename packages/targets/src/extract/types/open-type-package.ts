import { createDiagnostic, invariant, type Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import { locatePackage } from '../../interfaces/locate-package.ts';
import { openSourceFile } from '../../interfaces/open-source-file.ts';
import { programOf, workspaceOf, type ProgramSources } from '../../programs.ts';
import type { FileRequest } from '../../file-request.ts';

/** A package, and how the user calls it. */
export interface OpenedPackage {
  readonly owner: Package;
  readonly place: string;
}

function openPackageOfFile(source: string, request: FileRequest, sources: ProgramSources): OpenedPackage | Diagnostic {
  const { tree } = sources;
  const path = tree.path.resolve(request.workingDirectory, source);
  const kind = tree.kindOf(path);
  if (kind !== 'file') {
    const message = kind === undefined ? `no such file: ${source}` : `${source} is a directory`;
    return createDiagnostic({ code: kind === undefined ? 'GEN501' : 'GEN502', message, position: { file: path } });
  }
  const workspace = workspaceOf(sources, tree.path.dirname(path), request.buildFlags);
  const opened = openSourceFile(path, workspace, programOf(sources, workspace, undefined));
  if (opened === undefined) return createDiagnostic({ code: 'GEN503', message: `cannot read ${source}`, position: { file: path } });
  if (opened.file.header().packageClause !== undefined) return { owner: opened.owner, place: source };
  return createDiagnostic({ code: 'GEN102', message: 'not a Go source file: it has no package clause', position: { file: path } });
}

/** Opens the package that a request names, by a file of it or by itself; or tells why that is not possible. */
export function openTypePackage(request: FileRequest, sources: ProgramSources): OpenedPackage | Diagnostic {
  const { source, packagePattern, workingDirectory, buildFlags } = request;
  if (source !== undefined) return openPackageOfFile(source, request, sources);
  invariant(packagePattern !== undefined, 'a request names a source or a package');
  const workspace = workspaceOf(sources, workingDirectory, buildFlags);
  const located = locatePackage(packagePattern, request, sources, workspace);
  if ('code' in located) return located;
  const owner = programOf(sources, workspace, undefined).packageAt(located.location, 'proper');
  if (owner.files().length > 0) return { owner, place: located.path };
  const message = `no Go files that count in ${packagePattern}`;
  return createDiagnostic({ code: 'GEN204', message, position: { file: owner.location.directory } });
}
