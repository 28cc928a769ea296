import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { expandPatterns, openWorkspace, type PackageLocation } from '@standin/modules';
import type { Session } from '../types.ts';

/** The one package that a directory or an import path stands for, as seen from the working directory, or why there is none. */
export function findPackage({ tree, environment }: Session, text: string, workingDirectory: string): PackageLocation | Diagnostic {
  const path = tree.path.resolve(workingDirectory, text);
  const isDirectory = tree.kindOf(path) === 'directory';
  const workspace = openWorkspace({ tree, environment, directory: isDirectory ? path : workingDirectory });
  const directories = isDirectory ? [path] : expandPatterns(workspace, [text], workingDirectory).directories;
  const [directory, ...others] = directories;
  if (directory === undefined || others.length > 0) {
    const message = directory === undefined ? `no directory or package ${text}` : `${text} stands for ${directories.length} packages`;
    return createDiagnostic({
      code: 'GEN316',
      message,
      hint: 'for example gen config ./store, or gen config ./store Store',
    });
  }
  return workspace.locate(directory) ?? { importPath: '', directory, origin: 'directory' };
}
