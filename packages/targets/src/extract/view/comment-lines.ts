/** What tools read, and people do not (go/ast: `//[a-z0-9]+:[a-z0-9]`, `//line `, `//extern ` and `//export `; golangci-lint: `//nolint`). */
const directive = /^\/\/(?:[a-z0-9]+:[a-z0-9]|(?:line|extern|export) |nolint\b)/;

/** The lines of comments as written, without those that say something to tools about the declaration below. */
export function commentLines(documentation: string | undefined): readonly string[] {
  if (documentation === undefined) return [];
  const lines = documentation.split('\n').filter((line) => !directive.test(line));
  const last = lines.findLastIndex((line) => line.trim() !== '//');
  return lines.slice(0, last + 1);
}

/** A text of a user's as comment lines; what is to be a directive becomes one. */
export function commentOn(text: string): readonly string[] {
  return text.split('\n').map((line) => {
    if (/^go:[a-z]/.test(line)) return `//${line}`;
    return line === '' ? '//' : `// ${line}`;
  });
}
