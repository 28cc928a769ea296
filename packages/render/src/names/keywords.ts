/** The keywords of Go (Go spec, Keywords): no identifier can be one. */
export const keywords: ReadonlySet<string> = new Set([
  ...['break', 'case', 'chan', 'const', 'continue', 'default', 'defer', 'else', 'fallthrough', 'for', 'func', 'go', 'goto', 'if', 'import'],
  ...['interface', 'map', 'package', 'range', 'return', 'select', 'struct', 'switch', 'type', 'var'],
]);
