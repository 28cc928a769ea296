import { importPathOfDirectory, type DirectoryImportPath } from '@standin/modules';
import type { ProgramSources } from '../programs.ts';

/** The import path that mockgen infers for a directory, or why it has none. */
export function inferImportPath(directory: string, { tree, environment }: ProgramSources): DirectoryImportPath {
  const { go111module, gopath } = environment;
  const options = { tree, directory, gopath: gopath.join(tree.path.delimiter) };
  return importPathOfDirectory(go111module === undefined ? options : { ...options, go111module });
}
