/**
 * Splits GOFLAGS or the value of a flag that holds several: fields are separated by white space, and a field may stand in single or double
 * quotes, without escapes (cmd/internal/quoted `Split`). An unterminated quote ends with the text.
 */
export function splitQuoted(text: string): readonly string[] {
  const fields: string[] = [];
  for (const match of text.matchAll(/"([^"]*)"?|'([^']*)'?|(\S+)/g)) fields.push(match[1] ?? match[2] ?? match[3] ?? '');
  return fields;
}
