import type { ListedInterface, ListedPackage } from '@standin/engine';

const kinds = [
  ['interface', 'interface', 'interfaces'],
  ['constraint', 'constraint', 'constraints'],
  ['function type', 'function type', 'function types'],
] as const;

/** The last line, for people: `9 interfaces (4 mocked) and 1 constraint in 3 packages`. */
export function formatSummary(packages: readonly ListedPackage[]): string {
  const types = packages.flatMap(({ interfaces }) => interfaces);
  if (types.length === 0) return 'nothing to list\n';
  const counts = kinds.flatMap(([kind, singular, plural]) => {
    const found = types.filter((type) => type.kind === kind);
    return found.length === 0 ? [] : [`${found.length} ${found.length === 1 ? singular : plural}${describeMocked(found)}`];
  });
  const last = counts.pop() ?? '';
  const list = counts.length === 0 ? last : `${counts.join(', ')} and ${last}`;
  return `${list} in ${packages.length} ${packages.length === 1 ? 'package' : 'packages'}\n`;
}

function describeMocked(types: readonly ListedInterface[]): string {
  const count = types.filter(({ mockedBy }) => mockedBy.length > 0).length;
  return count === 0 ? '' : ` (${count} mocked)`;
}
