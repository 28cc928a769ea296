import type { Package, PackageVariant, Program, SourceFile } from '@standin/model';
import type { PackageLocation, Workspace } from '@standin/modules';

/** A Go file and the package whose it is. */
export interface OpenedFile {
  readonly file: SourceFile;
  readonly owner: Package;
}

function variantOf(workspace: Workspace, directory: string, name: string): PackageVariant {
  const files = workspace.files(directory);
  if (files.externalTestFiles.includes(name)) return 'externalTest';
  return files.testFiles.includes(name) ? 'withTests' : 'proper';
}

/** Opens one Go file, an absolute path, in the package that it belongs to; `undefined` where it cannot be read. */
export function openSourceFile(path: string, workspace: Workspace, program: Program): OpenedFile | undefined {
  const { tree } = workspace;
  const directory = tree.path.dirname(path);
  const location: PackageLocation = workspace.locate(directory) ?? { importPath: '', directory, origin: 'directory' };
  const owner = program.packageAt(location, variantOf(workspace, directory, tree.path.basename(path)));
  const file = owner.fileAt(path);
  return file === undefined ? undefined : { file, owner };
}
