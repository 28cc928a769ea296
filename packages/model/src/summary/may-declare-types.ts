const word = 'type';

/** The characters that can stand before a declaration: a line feed, a semicolon, the end of a comment, a byte order mark. */
const before = '\n;/\uFEFF';

/**
 * Whether a Go text may hold a type declaration, at the top level or in a function: the word `type` where a declaration can begin. Most files have none,
 * and this costs much less than an outline. Errs on the side of true.
 */
export function mayDeclareTypes(text: string): boolean {
  if (text.includes(`\n${word}`)) return true;
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + word.length)) {
    let start = index - 1;
    while (start >= 0 && ' \t\r'.includes(text.charAt(start))) start--;
    if (start < 0 || before.includes(text.charAt(start))) return true;
  }
  return false;
}
