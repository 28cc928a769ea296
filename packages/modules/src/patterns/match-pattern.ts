const vendorElement = '\u0000';

/**
 * Makes the test for names that a pattern of the go command stands for: `...` is any text, `/...` at the end may be nothing, and no wildcard
 * reaches into a vendor directory (cmd/internal/pkgpattern `MatchPattern`).
 */
export function createPatternMatcher(pattern: string): (name: string) => boolean {
  let source = hideVendor(pattern).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const vendorEnd = `/${vendorElement}/\\.\\.\\.`;
  const vendorAlternatives = `(/vendor|/${vendorElement}/\\.\\.\\.)`;
  if (source.endsWith(vendorEnd)) source = source.slice(0, -vendorEnd.length) + vendorAlternatives;
  else if (source === vendorEnd.slice(1)) source = vendorAlternatives;
  if (source.endsWith('/\\.\\.\\.')) source = `${source.slice(0, -'/\\.\\.\\.'.length)}(/\\.\\.\\.)?`;
  const expression = new RegExp(`^${source.replaceAll('\\.\\.\\.', `[^${vendorElement}]*`)}$`, 'su');
  return (name) => expression.test(hideVendor(name));
}

/** Whether a name, or one below it, can match a pattern (cmd/internal/pkgpattern `TreeCanMatchPattern`). */
export function canTreeMatch(pattern: string, name: string): boolean {
  const wildcard = pattern.indexOf('...');
  const prefix = wildcard < 0 ? pattern : pattern.slice(0, wildcard);
  const isAbove = prefix === name || (prefix.startsWith(name) && (name === '' || name.endsWith('/') || prefix.charAt(name.length) === '/'));
  return isAbove || (wildcard >= 0 && name.startsWith(prefix));
}

/** Replaces each element `vendor` but the last by one that no wildcard matches. */
function hideVendor(name: string): string {
  if (!name.includes('vendor')) return name;
  const elements = name.split('/');
  return elements.map((element, index) => (element === 'vendor' && index < elements.length - 1 ? vendorElement : element)).join('/');
}
