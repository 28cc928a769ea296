import { compilePathGlob, type Configuration } from '@standin/config';
import type { SourceTree } from '@standin/modules';

/** Whether a `keep` of the configuration names a file, an absolute path: something else than gen makes it. */
export function isKept({ path }: SourceTree, { files }: Configuration, file: string): boolean {
  return files.some(({ directory, keep }) => {
    const inside = path.relative(directory, file).split(path.sep).join('/');
    return keep.some(({ text }) => compilePathGlob(text)?.(inside) === true);
  });
}
