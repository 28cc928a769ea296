import { displayWidth } from './display-width.ts';

const longestExcerpt = 120;
const shownBeforeCaret = 80;
const indent = '    ';

/** A source line and the line with the caret under it, both indented, neither with a line end. */
export interface Excerpt {
  readonly source: string;
  readonly caret: string;
}

/**
 * The excerpt of `sourceLine` with a caret under `column`, which counts bytes of UTF-8 from 1. Tabs are kept in both lines, wide characters
 * take two columns, control characters are shown as U+FFFD, and a long line is cut to the part around the caret.
 */
export function formatExcerpt(sourceLine: string, column: number): Excerpt {
  const characters = [...sourceLine.replaceAll(controlCharacters, '\u{fffd}')];
  const caretIndex = indexOfColumn([...sourceLine], column);
  const first = characters.length > longestExcerpt ? Math.max(0, caretIndex - shownBeforeCaret) : 0;
  const last = Math.min(characters.length, first + longestExcerpt);
  const start = first > 0 ? '…' : '';
  const end = last < characters.length ? '…' : '';
  return {
    source: indent + start + characters.slice(first, last).join('') + end,
    caret: `${indent}${start && ' '}${characters.slice(first, caretIndex).map(padding).join('')}^`,
  };
}

// A source line may come from anywhere; what it holds must not drive the terminal.
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function indexOfColumn(characters: readonly string[], column: number): number {
  let bytes = 0;
  for (const [index, character] of characters.entries()) {
    bytes += Buffer.byteLength(character, 'utf8');
    if (bytes >= column) {
      return index;
    }
  }
  return characters.length;
}

function padding(character: string): string {
  return character === '\t' ? '\t' : ' '.repeat(displayWidth(character));
}
