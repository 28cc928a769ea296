import type { MockImport } from '../output/package-names.ts';

/** The order of goimports' groups: the standard library and every path whose first element has no dot, the rest, `appengine`. */
function groupOf(path: string): number {
  if (path.startsWith('appengine')) return 2;
  return path.split('/', 1)[0]?.includes('.') === true ? 1 : 0;
}

/** Imports as goimports (golang.org/x/tools/imports) prints a block: sorted by path and name in groups, equal ones once. */
export function groupImports(imports: readonly MockImport[]): readonly (readonly MockImport[])[] {
  const unique = new Map(imports.map((entry) => [`${groupOf(entry.path)} ${entry.path}\0${entry.name ?? ''}`, entry]));
  const keys = [...unique.keys()].sort((left, right) => (left < right ? -1 : 1));
  const groups = new Map<number, MockImport[]>();
  for (const key of keys) {
    const entry = unique.get(key);
    if (entry === undefined) continue;
    const group = groupOf(entry.path);
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups.values()];
}
