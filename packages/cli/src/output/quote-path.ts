const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** A path as a patch has it: in quotes, with escapes, where it holds a quote, a backslash or a control character, as git writes it. */
export function quotePath(path: string): string {
  const escaped = path.replaceAll(/[\u0000-\u001f\u007f"\\]/g, (character) => {
    return escapes[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return escaped === path ? path : `"${escaped}"`;
}
