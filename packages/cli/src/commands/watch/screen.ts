import { displayWidth } from '@standin/diagnostics';
import type { Io } from '../../io.ts';
import { cutLine } from '../../output/cut-line.ts';
import { isDrawable } from '../../output/is-drawable.ts';
import { createStatusLine } from '../../output/status-line.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** Where people read what `gen watch` does: lines, and on a terminal one below them that is drawn anew. */
export interface Screen {
  /** Whether there is a line that is drawn anew. */
  isLive(): boolean;
  /** Prints lines, which stay. */
  print(text: string): void;
  /** Says what a round is at. */
  show(done: number, total: number, file: string): void;
  /** Says something until there is something else to say. */
  draw(text: string): void;
  /** Draws the last line again: the terminal is wider or narrower, or somebody else had it meanwhile. */
  redraw(change: 'resized' | 'continued'): void;
  /** Leaves the last line as it is. */
  close(): void;
}

const eraseLine = '\r\u001b[K';
const eraseLineAbove = '\u001b[A\u001b[K';

/** Nothing is drawn yet. There are lines only where standard error is no terminal that can be drawn on, and as long as a shell runs the program in the background. */
export function createScreen(io: Io, { isForeground }: Terminal): Screen {
  const canDraw = isDrawable(io);
  const isLive = (): boolean => canDraw && isForeground();
  let text = '';
  let drawn = '';
  let progress = createStatusLine(io, 0);

  function draw(start: string): void {
    if (!isLive()) return;
    drawn = cutLine(text, io.columns - 1);
    io.stderr.write(start + drawn);
  }

  return Object.freeze({
    isLive,
    print(lines: string) {
      if (lines === '') return;
      const isBelow = drawn !== '' && isLive();
      io.stderr.write(isBelow ? `${eraseLine}${lines}${drawn}` : lines);
    },
    show(done: number, total: number, file: string) {
      if (!isLive()) return;
      if (done === 0) progress = createStatusLine(io, total);
      progress.show(done, file);
    },
    draw(line: string) {
      text = line;
      draw(eraseLine);
    },
    redraw(change: 'resized' | 'continued') {
      if (text === '') return;
      const rows = change === 'resized' && wrapsLines(io) ? Math.ceil(widthOf(drawn) / io.columns) : 1;
      draw(eraseLine + eraseLineAbove.repeat(Math.max(0, rows - 1)));
    },
    close() {
      if (drawn !== '') io.stderr.write('\n');
    },
  });
}

function widthOf(line: string): number {
  return [...line].reduce((width, character) => width + displayWidth(character), 0);
}

/** Whether what does not fit any more into a terminal that gets narrower goes on in the next row, as almost everywhere; xterm, screen and the console of Linux cut it. */
function wrapsLines({ variables: { XTERM_VERSION, STY, TERM } }: Io): boolean {
  return XTERM_VERSION === undefined && STY === undefined && TERM !== 'linux';
}
