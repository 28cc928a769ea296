/** A text with its first letter in lower case, for the start of an unexported name. */
export function lowerFirst(text: string): string {
  return text.replace(/^./u, (first) => first.toLowerCase());
}
