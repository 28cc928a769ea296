import nodePath from 'node:path';

/** How inputs are named: those inside `root` as seen from `relativeTo`, others by absolute path; with `/`. Both directories are absolute. */
export interface InputNaming {
  readonly root: string;
  readonly relativeTo: string;
}

/** The name of an input. */
export function inputPath(file: string, { root, relativeTo }: InputNaming): string {
  const inside = nodePath.relative(root, file);
  const isInside = inside !== '..' && !inside.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(inside);
  return (isInside ? nodePath.relative(relativeTo, file) || '.' : file).split(nodePath.sep).join('/');
}
