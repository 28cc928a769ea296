/**
 * The path whose tree may import an internal package (go command, Internal Directories): what stands before `internal`, empty for the standard
 * library's own. `undefined` where the path is not internal.
 */
export function internalRoot(path: string): string | undefined {
  const match = /^(?:(.*)\/)?internal(?:\/|$)/.exec(path);
  return match === null ? undefined : (match[1] ?? '');
}
