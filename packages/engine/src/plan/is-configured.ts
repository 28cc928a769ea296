import type { SourceTree } from '@standin/modules';

/** The names that a configuration file has, or that users give it by mistake. */
const names = ['gen.yaml', 'gen.yml', '.gen.yaml', '.gen.yml'];

/** Whether a file of this name is a configuration, or taken for one. File systems may take upper case for lower case. */
export function isConfigurationName(name: string): boolean {
  return names.includes(name.toLowerCase());
}

/**
 * Whether a gen.yaml, under its name or one that is taken for it, stands in one of the directories or above: the test to make before reading configuration is
 * loaded.
 */
export function isConfigured(tree: SourceTree, directories: readonly string[]): boolean {
  const listed = new Set(directories);
  const above = new Set(directories.flatMap((directory) => listAbove(tree, directory)));
  return (
    [...listed].some((directory) => lists(tree, directory)) ||
    [...above].some((directory) => !listed.has(directory) && has(tree, directory))
  );
}

function listAbove(tree: SourceTree, directory: string): readonly string[] {
  const parent = tree.path.dirname(directory);
  return parent === directory ? [] : [parent, ...listAbove(tree, parent)];
}

// A directory that is looked through is listed anyway.
function lists(tree: SourceTree, directory: string): boolean {
  return (tree.list(directory) ?? []).some(({ name, kind }) => kind === 'file' && isConfigurationName(name));
}

// What else comes and goes in a directory above those that are looked through does not matter.
function has(tree: SourceTree, directory: string): boolean {
  return names.some((name) => tree.kindOf(tree.path.join(directory, name)) === 'file');
}
