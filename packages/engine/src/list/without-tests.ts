import type { SourceTree } from '@standin/modules';

/** `base` without test files in its directories: nothing that they declare is listed, and reading them to see whether they count costs as much as all else. */
export function withoutTests(base: SourceTree): SourceTree {
  return Object.freeze({ ...base, list: (directory: string) => base.list(directory)?.filter(({ name }) => !name.endsWith('_test.go')) });
}
