import path from 'node:path';
import { splitWords } from './split-words.ts';

/** A function over texts that templates can call: those of files, and those of names in gen.yaml. */
export interface TextHelper {
  /** What it gives, for documentation. */
  readonly description: string;
  /** A call and what it gives. */
  readonly example: readonly [call: string, result: string];
  readonly parameters: number;
  call(...values: readonly string[]): string;
}

/** Every helper over texts by name. */
export const textHelpers: Readonly<Record<string, TextHelper>> = Object.freeze({
  snakeCase: {
    description: 'words in lower case with underscores between them',
    example: ['snakeCase "HTTPStore"', 'http_store'],
    parameters: 1,
    call: (text = '') => splitWords(text).join('_').toLowerCase(),
  },
  kebabCase: {
    description: 'words in lower case with hyphens between them',
    example: ['kebabCase "HTTPStore"', 'http-store'],
    parameters: 1,
    call: (text = '') => splitWords(text).join('-').toLowerCase(),
  },
  camelCase: {
    description: 'words with capitals but for the first',
    example: ['camelCase "HTTPStore"', 'httpStore'],
    parameters: 1,
    call: (text = '') => changeFirst(capitalise(text), (first) => first.toLowerCase()),
  },
  pascalCase: {
    description: 'words with capitals',
    example: ['pascalCase "http_store"', 'HttpStore'],
    parameters: 1,
    call: (text = '') => capitalise(text),
  },
  lowerCase: {
    description: 'the text in lower case',
    example: ['lowerCase "HTTPStore"', 'httpstore'],
    parameters: 1,
    call: (text = '') => text.toLowerCase(),
  },
  upperCase: {
    description: 'the text in upper case',
    example: ['upperCase "Store"', 'STORE'],
    parameters: 1,
    call: (text = '') => text.toUpperCase(),
  },
  firstLower: {
    description: 'the first character in lower case',
    example: ['firstLower "HTTPStore"', 'hTTPStore'],
    parameters: 1,
    call: (text = '') => changeFirst(text, (first) => first.toLowerCase()),
  },
  firstUpper: {
    description: 'the first character in upper case',
    example: ['firstUpper "store"', 'Store'],
    parameters: 1,
    call: (text = '') => changeFirst(text, (first) => first.toUpperCase()),
  },
  trimPrefix: {
    description: 'the text without a beginning, where it begins so',
    example: ['trimPrefix "IStore" "I"', 'Store'],
    parameters: 2,
    call: (text = '', prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  },
  trimSuffix: {
    description: 'the text without an end, where it ends so',
    example: ['trimSuffix "StoreInterface" "Interface"', 'Store'],
    parameters: 2,
    call: (text = '', suffix = '') => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  },
  replace: {
    description: 'the text with every occurrence of one text replaced by another',
    example: ['replace "a/internal/b" "internal" "mocks"', 'a/mocks/b'],
    parameters: 3,
    call: (text = '', from = '', to = '') => (from === '' ? text : text.replaceAll(from, () => to)),
  },
  base: {
    description: 'the last element of a path',
    example: ['base "example.com/acme/store"', 'store'],
    parameters: 1,
    call: (text = '') => path.posix.basename(text),
  },
  dir: {
    description: 'a path without its last element',
    example: ['dir "example.com/acme/store"', 'example.com/acme'],
    parameters: 1,
    call: (text = '') => path.posix.dirname(text),
  },
});

/** The helper called `name`. */
export function findTextHelper(name: string): TextHelper | undefined {
  return Object.hasOwn(textHelpers, name) ? textHelpers[name] : undefined;
}

function capitalise(text: string): string {
  return splitWords(text)
    .map((word) => changeFirst(word.toLowerCase(), (first) => first.toUpperCase()))
    .join('');
}

function changeFirst(text: string, change: (first: string) => string): string {
  const [first = '', ...rest] = text;
  return change(first) + rest.join('');
}
