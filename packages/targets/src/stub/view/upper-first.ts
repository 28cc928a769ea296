/** A text with its first letter in upper case, for the middle of a name. */
export function upperFirst(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
