/** The path in at most `columns` characters: its end, behind an ellipsis where it is cut. */
export function fitPath(path: string, columns: number): string {
  return path.length <= columns ? path : `…${path.slice(path.length - Math.max(columns, 2) + 1)}`;
}
