/**
 * The same text, of one byte a character where it is ASCII. A text that was put together has two where any part of it comes from a file with characters beyond
 * Latin-1, as `time.Time` does: it takes twice the memory then, and longer to be hashed and written.
 */
export function compactText(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length === text.length ? bytes.toString('latin1') : text;
}
