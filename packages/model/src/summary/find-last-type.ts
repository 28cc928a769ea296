const word = 'type';

/** The characters that can stand before a declaration: a line feed, a semicolon, the end of a comment, a byte order mark. */
const before = '\n;/\uFEFF';

/**
 * Where the word `type` last stands where a declaration can begin, at the top level or in a function; -1 where it nowhere does. Most files declare no
 * types, and others declare them first: what comes behind need not be scanned for them.
 */
export function findLastType(text: string): number {
  for (let index = text.lastIndexOf(word); index >= 0; index = index === 0 ? -1 : text.lastIndexOf(word, index - 1)) {
    let start = index - 1;
    while (start >= 0 && ' \t\r'.includes(text.charAt(start))) start--;
    if (start < 0 || before.includes(text.charAt(start))) return index;
  }
  return -1;
}
