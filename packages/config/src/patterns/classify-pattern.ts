import type { NamePattern } from './name-pattern.ts';

/** What introduces a regular expression. */
export const regexPrefix = 'regex:';

/** Which kind of pattern a text is. */
export function classifyPattern(text: string): NamePattern['kind'] {
  if (text.startsWith(regexPrefix)) return 'regex';
  return /[*?[\]{}\\]/.test(text) ? 'glob' : 'name';
}
