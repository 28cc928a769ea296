import type { ModuleVersion } from '../modfile/module-file.ts';
import type { PlatformPath } from 'node:path';
import type { MainModules } from './main-modules.ts';

/** What takes the place of a module: a directory, or another module at a version. */
export type ReplacementTarget =
  | { readonly kind: 'directory'; readonly directory: string; readonly written: string }
  | { readonly kind: 'module'; readonly path: string; readonly version: string };

/** Answers which replacement, if any, holds for a module at a version: go.work's before those of the main modules, exact versions before all. */
export type FindReplacement = (module: ModuleVersion) => ReplacementTarget | undefined;

/** Reads the `replace` directives of go.work and the main modules. Directories are resolved against the file that names them. */
export function createReplacements(path: PlatformPath, mains: MainModules): FindReplacement {
  const sources = [
    ...(mains.work === undefined ? [] : [mains.work]),
    ...mains.modules.map(({ module, file }) => ({ directory: module.directory, file })),
  ];
  const tables = sources
    .filter(({ file }) => file.replace.length > 0)
    .map(({ directory, file }) => createTable(path, directory, file.replace));
  return ({ path: modulePath, version }) => {
    for (const table of tables) {
      const target = table.get(`${modulePath}@${version}`) ?? table.get(modulePath);
      if (target !== undefined) return target;
    }
    return undefined;
  };
}

function createTable(
  path: PlatformPath,
  directory: string,
  replacements: MainModules['modules'][number]['file']['replace'],
): ReadonlyMap<string, ReplacementTarget> {
  const table = new Map<string, ReplacementTarget>();
  for (const { path: modulePath, version, newPath, newVersion } of replacements) {
    const target: ReplacementTarget =
      newVersion === undefined
        ? { kind: 'directory', directory: path.resolve(directory, newPath), written: newPath }
        : { kind: 'module', path: newPath, version: newVersion };
    table.set(version === undefined ? modulePath : `${modulePath}@${version}`, target);
  }
  return table;
}
