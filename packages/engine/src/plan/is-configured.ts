import type { SourceTree } from '@standin/modules';

/** The names that a configuration file has, or that users give it by mistake. */
const names = ['gen.yaml', 'gen.yml', '.gen.yaml', '.gen.yml'];

/** Whether a gen.yaml, under its name or one that is taken for it, stands in one of the directories or above: the test to make before reading configuration is loaded. */
export function isConfigured(tree: SourceTree, directories: readonly string[]): boolean {
  const seen = new Map<string, boolean>();
  const holds = (directory: string): boolean => {
    const known = seen.get(directory);
    if (known !== undefined) return known;
    const parent = tree.path.dirname(directory);
    const found = names.some((name) => tree.kindOf(tree.path.join(directory, name)) === 'file') || (parent !== directory && holds(parent));
    seen.set(directory, found);
    return found;
  };
  return directories.some(holds);
}
