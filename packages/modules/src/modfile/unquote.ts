/** The value of a token: what stands between the quotes of a Go string, or the word itself; `undefined` where the string is malformed. */
export function unquote(text: string): string | undefined {
  if (text.startsWith('`')) return text.length > 1 && text.endsWith('`') ? text.slice(1, -1) : undefined;
  if (!text.startsWith('"')) return text.includes('"') || text.includes('`') ? undefined : text;
  try {
    const value: unknown = JSON.parse(text.replace(/\\x([0-9a-fA-F]{2})/g, '\\u00$1'));
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
