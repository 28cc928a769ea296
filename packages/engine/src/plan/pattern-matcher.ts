/** Whether a slash-separated path matches. */
export type PathMatcher = (path: string) => boolean;

/**
 * A matcher for a pattern of the go command (`go help packages`): `...` stands for any text, slashes included, `/...` at the end for nothing as well;
 * a wildcard matches no path element `vendor` that the pattern does not name.
 */
export function createPatternMatcher(pattern: string): PathMatcher {
  const vendorMark = '\u0000';
  const hidden = (path: string): string => path.replaceAll(/(^|\/)vendor(?=\/|$)/g, `$1${vendorMark}`);
  const source = hidden(pattern)
    .split('...')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join(`[^${vendorMark}]*`);
  const wildcard = `[^${vendorMark}]*`;
  const trailing = `/${wildcard}`;
  const expression = source.endsWith(trailing) ? `${source.slice(0, -trailing.length)}(?:${trailing})?` : source;
  const matcher = new RegExp(`^${expression}$`, 's');
  return (path) => matcher.test(hidden(path));
}
