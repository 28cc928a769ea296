import type { FileImport } from './file-import.ts';

/** The order of goimports' groups: the standard library and every path whose first element has no dot, the rest, `appengine`, and behind them what -local names. */
function groupOf(path: string, localPrefixes: readonly string[]): number {
  if (localPrefixes.some((prefix) => path === prefix.replace(/\/$/, '') || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)))
    return 3;
  if (path.startsWith('appengine')) return 2;
  return path.split('/', 1)[0]?.includes('.') === true ? 1 : 0;
}

/** Imports as goimports (golang.org/x/tools/imports) prints a block: sorted by path and name in groups, equal ones once. */
export function groupImports(imports: readonly FileImport[], localPrefixes: readonly string[] = []): readonly (readonly FileImport[])[] {
  const unique = new Map(imports.map((entry) => [`${groupOf(entry.path, localPrefixes)} ${entry.path}\0${entry.name ?? ''}`, entry]));
  const keys = [...unique.keys()].sort((left, right) => (left < right ? -1 : 1));
  const groups = new Map<number, FileImport[]>();
  for (const key of keys) {
    const entry = unique.get(key);
    if (entry === undefined) continue;
    const group = groupOf(entry.path, localPrefixes);
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups.values()];
}
