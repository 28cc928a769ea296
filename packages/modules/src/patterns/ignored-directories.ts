import type { MainModules } from '../graph/main-modules.ts';
import { slashPathWithin } from '../resolve/slash-path.ts';
import type { SourceTree } from '../types.ts';

interface IgnoreRule {
  readonly root: string;
  readonly isAnchored: boolean;
  readonly rest: string;
}

/**
 * Makes the test for directories that the `ignore` lines of the main modules keep from wildcards: `./x` means x in the module's root, `x` means any x
 * below it.
 */
export function createIgnore({ path }: SourceTree, { modules }: MainModules): (directory: string) => boolean {
  const rules = modules.flatMap(({ module, file }) => file.ignore.map((written) => createRule(module.directory, written)));
  return (directory) => rules.some((rule) => isIgnoredBy(rule, slashPathWithin(path, rule.root, directory)));
}

function createRule(root: string, written: string): IgnoreRule {
  return { root, isAnchored: written.startsWith('./'), rest: written.replace(/^\.\//, '').replace(/\/+$/, '') };
}

function isIgnoredBy({ isAnchored, rest }: IgnoreRule, relative: string | undefined): boolean {
  const delimited = `/${relative ?? ''}/`;
  return isAnchored ? delimited.startsWith(`/${rest}/`) : delimited.includes(`/${rest}/`);
}
