import type { TextPosition } from '@standin/diagnostics';
import type { Origin } from './plan.ts';

/** The position of an origin, for diagnostics: of `word` in its line, a flag for instance, where that is there as it is, else of its command. */
export function locateOrigin({ file, line, column, sourceLine }: Origin, word?: string): TextPosition {
  const found = word === undefined ? -1 : sourceLine.indexOf(word);
  const start = column === undefined || found >= 0 ? columnAt(sourceLine, found < 0 ? findCommand(sourceLine) : found) : column;
  return { position: { file, line, column: start }, sourceLine };
}

function findCommand(directive: string): number {
  return Math.max(directive.search(/(?<=^\/\/go:generate[ \t]+)[^ \t]/), 0);
}

function columnAt(sourceLine: string, index: number): number {
  return Buffer.byteLength(sourceLine.slice(0, index)) + 1;
}
