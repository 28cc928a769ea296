import { escapeModulePath, unescapeModulePath } from '../modfile/module-path.ts';
import type { ModuleVersion } from '../modfile/module-file.ts';
import type { SourceTree } from '../types.ts';

/** Where the module cache keeps the source of a module at a version; it need not be there. */
export function cachedModuleDirectory({ path }: SourceTree, moduleCache: string, { path: modulePath, version }: ModuleVersion): string {
  return path.join(moduleCache, ...escapeModulePath(modulePath).split('/')) + `@${escapeModulePath(version)}`;
}

/** Where the module cache keeps the go.mod of a module at a version; it need not be there. */
export function cachedModuleFile({ path }: SourceTree, moduleCache: string, { path: modulePath, version }: ModuleVersion): string {
  return path.join(moduleCache, 'cache', 'download', ...escapeModulePath(modulePath).split('/'), '@v', `${escapeModulePath(version)}.mod`);
}

/** The module whose source a directory of the module cache is in, and the directory's path inside it, with slashes. */
export interface CachedPlace extends ModuleVersion {
  readonly root: string;
  readonly rest: string;
}

/** Reads a module, its version and the place in it off a path in the module cache; `undefined` for other paths. */
export function placeInModuleCache({ path }: SourceTree, moduleCache: string, directory: string): CachedPlace | undefined {
  const relative = path.relative(moduleCache, directory);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  const elements = relative.split(path.sep);
  const index = elements.findIndex((element) => element.includes('@'));
  const [name, version] = (elements[index] ?? '').split('@', 2);
  if (index < 0 || name === undefined || version === undefined) return undefined;
  return {
    path: unescapeModulePath([...elements.slice(0, index), name].join('/')),
    version: unescapeModulePath(version),
    root: path.join(moduleCache, ...elements.slice(0, index + 1)),
    rest: elements.slice(index + 1).join('/'),
  };
}
