/** The words of an identifier in mixed caps, initialisms in one piece: `Find`, `By`, `ID` of `FindByID`; the first letter of each in upper case. */
export function splitWords(name: string): readonly string[] {
  const words = name.match(/\p{Lu}{2,}s(?=\p{Lu}|$)|\p{Lu}+(?=\p{Lu}\p{Ll}|[\d_]|$)|\p{Lu}?[^\p{Lu}\d_]+|\d+/gu) ?? [];
  return words.map((word) => word.replace(/^./u, (first) => first.toUpperCase()));
}
