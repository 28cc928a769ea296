/** A package name made of any text: what can be no part of an identifier becomes `_` (mockgen's `sanitize`). */
export function sanitizePackageName(text: string): string {
  let name = '';
  for (const character of text) {
    const isAllowed = name === '' ? /[\p{L}_]/u.test(character) : /[\p{L}\p{Nd}_]/u.test(character);
    name += isAllowed ? character : '_';
  }
  return name === '_' ? 'x' : name;
}
