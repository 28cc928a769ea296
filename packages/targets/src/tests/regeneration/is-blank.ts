import type { TestFile } from './test-pair.ts';

/** Whether nothing is in a file: editors and `touch` leave such files behind. */
export function isBlank({ text }: TestFile): boolean {
  return text.trim() === '';
}
