import type { TextPosition } from '@standin/diagnostics';
import type { Origin } from './plan.ts';

/** The position of a directive, for diagnostics: of `word` in its line, a flag for instance, where that is there as it is, else of its command. */
export function locateOrigin({ file, line, sourceLine }: Origin, word?: string): TextPosition {
  const command = sourceLine.search(/(?<=^\/\/go:generate[ \t]+)[^ \t]/);
  const found = word === undefined ? -1 : sourceLine.indexOf(word);
  const index = Math.max(found < 0 ? command : found, 0);
  return { position: { file, line, column: Buffer.byteLength(sourceLine.slice(0, index)) + 1 }, sourceLine };
}
