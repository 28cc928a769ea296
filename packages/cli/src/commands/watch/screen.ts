import { displayWidth } from '@standin/diagnostics';
import type { Io } from '../../io.ts';
import { isContinuousIntegration } from '../../output/is-continuous-integration.ts';
import { createStatusLine } from '../../output/status-line.ts';

/** Where people read what `gen watch` does: lines, and on a terminal one below them that is drawn anew. */
export interface Screen {
  /** Whether there is a line that is drawn anew. */
  readonly isLive: boolean;
  /** Prints lines, which stay. */
  print(text: string): void;
  /** Says what a round is at. */
  show(done: number, total: number, file: string): void;
  /** Says something until there is something else to say. */
  draw(text: string): void;
  /** Leaves the last line as it is. */
  close(): void;
}

const eraseLine = '\r\u001b[K';

/** Nothing is drawn yet. Where standard error is no terminal, or that of a CI job, there are lines only. */
export function createScreen(io: Io): Screen {
  const isLive = io.isTerminal && !isContinuousIntegration(io);
  let drawn = '';
  let progress = createStatusLine(io, 0);
  return Object.freeze({
    isLive,
    print(text: string) {
      if (text !== '') io.stderr.write(drawn === '' ? text : `${eraseLine}${text}${drawn}`);
    },
    show(done: number, total: number, file: string) {
      if (done === 0) progress = createStatusLine(io, total);
      progress.show(done, file);
    },
    draw(text: string) {
      if (!isLive) return;
      drawn = cut(text, io.columns - 1);
      io.stderr.write(eraseLine + drawn);
    },
    close() {
      if (drawn !== '') io.stderr.write('\n');
    },
  });
}

function cut(text: string, columns: number): string {
  let width = 0;
  const characters = [...text];
  const end = characters.findIndex((character) => (width += displayWidth(character)) > columns);
  return end < 0 ? text : `${characters.slice(0, end - 1).join('')}…`;
}
