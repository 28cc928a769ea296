import type { ListedInterface, ListedPackage } from '@standin/engine';
import { doubleWords } from './double-words.ts';

const kinds = [
  ['interface', 'interface', 'interfaces'],
  ['constraint', 'constraint', 'constraints'],
  ['function type', 'function type', 'function types'],
] as const;

/** The last line, for people: `9 interfaces (4 mocked, 2 stubbed) and 1 constraint in 3 packages`. */
export function formatSummary(packages: readonly ListedPackage[]): string {
  const types = packages.flatMap(({ interfaces }) => interfaces);
  if (types.length === 0) return 'nothing to list\n';
  const counts = kinds.flatMap(([kind, singular, plural]) => {
    const found = types.filter((type) => type.kind === kind);
    return found.length === 0 ? [] : [`${found.length} ${found.length === 1 ? singular : plural}${describeDoubles(found)}`];
  });
  const last = counts.pop() ?? '';
  const list = counts.length === 0 ? last : `${counts.join(', ')} and ${last}`;
  return `${list} in ${packages.length} ${packages.length === 1 ? 'package' : 'packages'}\n`;
}

function describeDoubles(types: readonly ListedInterface[]): string {
  const counts = doubleWords.flatMap(({ target, participle }) => {
    const count = types.filter(({ doubles }) => doubles.some((double) => double.target === target)).length;
    return count === 0 ? [] : [`${count} ${participle}`];
  });
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
}
