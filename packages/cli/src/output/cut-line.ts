import { displayWidth } from '@standin/diagnostics';

/** A line without tabs in at most so many columns of a terminal, with an ellipsis for what is cut off at its end. */
export function cutLine(line: string, columns: number): string {
  let width = 0;
  let kept = 0;
  for (const character of line) {
    width += displayWidth(character);
    // Room for the ellipsis.
    if (width < columns) kept += character.length;
    if (width > columns) return `${line.slice(0, kept)}…`;
  }
  return line;
}
