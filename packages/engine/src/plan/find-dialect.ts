import { createMemory, parseModuleFile, type SourceTree } from '@standin/modules';
import type { DialectName } from '@standin/targets';
import { findModule, type EnclosingModule } from './find-module.ts';

/**
 * Whose mocks a module needs: those of github.com/golang/mock where it requires that module, as it must to compile them, or names its mockgen as a
 * tool, and not go.uber.org/mock. What is required for other modules' sake (`// indirect`) does not count.
 */
export function findDialect(tree: SourceTree, directory: string): DialectName {
  return createDialectFinder(tree)(directory);
}

/** `findDialect` for many directories: each go.mod is parsed once. */
export function createDialectFinder(tree: SourceTree): (directory: string) => DialectName {
  const known = createMemory<DialectName>(tree);
  return (directory) => {
    const module = findModule(tree, directory);
    return module === undefined ? 'go.uber.org/mock' : known(module.directory, () => dialectOf(module));
  };
}

function dialectOf(module: EnclosingModule): DialectName {
  const { require, tool } = parseModuleFile({ file: 'go.mod', text: module.text, kind: 'go.mod', isStrict: true });
  const direct = require.filter(({ isIndirect }) => !isIndirect).map(({ path }) => path);
  const uses = (path: DialectName): boolean => module.path === path || direct.includes(path) || tool.includes(`${path}/mockgen`);
  return uses('github.com/golang/mock') && !uses('go.uber.org/mock') ? 'github.com/golang/mock' : 'go.uber.org/mock';
}
