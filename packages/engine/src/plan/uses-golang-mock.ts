import type { SourceTree } from '@standin/modules';
import { findModule } from './find-module.ts';

/**
 * Whether the module around `directory` uses github.com/golang/mock and not go.uber.org/mock: a `mockgen` called there by name alone is another
 * program, whose mocks import another runtime.
 */
export function usesGolangMock(tree: SourceTree, directory: string): boolean {
  const text = findModule(tree, directory)?.text ?? '';
  const isDirect = text.split('\n').some((line) => /\bgithub\.com\/golang\/mock\s+v/.test(line) && !/\/\/\s*indirect\b/.test(line));
  return isDirect && !/\bgo\.uber\.org\/mock\s+v/.test(text);
}
