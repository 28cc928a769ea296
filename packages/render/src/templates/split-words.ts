/** The words of a name: `HTTPServer` is HTTP and Server, `user_id2` is user and id2. Signs between words are dropped; digits belong to the word before them. */
export function splitWords(name: string): readonly string[] {
  return name
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== '');
}
