const reference = /\$(?:\{(?<special>[*#$@!?0-9-])\}|\{(?<braced>[^}]+)\}|(?<bad>\{\}?)|(?<single>[*#$@!?0-9-])|(?<name>[A-Za-z0-9_]+))/g;

/**
 * Replaces `$name` and `${name}` by what `valueOf` gives; a dollar sign without a name stays, and `${}` and a `${` without its end
 * vanish (Go's `os.Expand`).
 */
export function expandVariables(text: string, valueOf: (name: string) => string): string {
  let expanded = '';
  let end = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(reference)) {
    const name = groups['special'] ?? groups['braced'] ?? groups['single'] ?? groups['name'];
    expanded += text.slice(end, index) + (name === undefined ? '' : valueOf(name));
    end = index + whole.length;
  }
  return expanded + text.slice(end);
}
