/** Paints text for a terminal; every function gives its text back unchanged where colour is off. */
export interface Styles {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** The styles of a terminal (ECMA-48 select graphic rendition), or of plain text where `color` is false. Styles nest one in another. */
export function createStyles(color: boolean): Styles {
  const paint = (on: number, off: number) => (text: string) => (color ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return Object.freeze({
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
  });
}
