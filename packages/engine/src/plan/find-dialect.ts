import { parseModuleFile, type SourceTree } from '@standin/modules';
import type { DialectName } from '@standin/targets';
import { findModule } from './find-module.ts';

/**
 * Whose mocks a module needs: those of github.com/golang/mock where it requires that module, as it must to compile them, or names its mockgen as a
 * tool, and not go.uber.org/mock. What is required for other modules' sake (`// indirect`) does not count.
 */
export function findDialect(tree: SourceTree, directory: string): DialectName {
  const module = findModule(tree, directory);
  if (module === undefined) return 'go.uber.org/mock';
  const { require, tool } = parseModuleFile({ file: 'go.mod', text: module.text, kind: 'go.mod', isStrict: true });
  const direct = require.filter(({ isIndirect }) => !isIndirect).map(({ path }) => path);
  const uses = (path: DialectName): boolean => module.path === path || direct.includes(path) || tool.includes(`${path}/mockgen`);
  return uses('github.com/golang/mock') && !uses('go.uber.org/mock') ? 'github.com/golang/mock' : 'go.uber.org/mock';
}
