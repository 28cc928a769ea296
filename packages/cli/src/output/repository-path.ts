import nodePath from 'node:path';

/** A file as seen from a directory, with `/`, as services that show a repository want it; absolute where it lies elsewhere. */
export function repositoryPath(file: string, root: string): string {
  const relative = nodePath.relative(root, nodePath.resolve(root, file));
  const isInside = relative !== '' && relative !== '..' && !relative.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(relative);
  return (isInside ? relative : file).split(nodePath.sep).join('/');
}
