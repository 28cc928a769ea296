import { displayPath } from '@standin/diagnostics';
import { cutLine } from './cut-line.ts';
import { fitPath } from './fit-path.ts';
import { isDrawable } from './is-drawable.ts';
import type { Io } from '../io.ts';

/** The one line on a terminal that says what a run is at. */
export interface StatusLine {
  show(done: number, file: string): void;
  /** Takes the line away. */
  clear(): void;
}

const shortestPause = 50;
const eraseLine = '\r\u001b[K';

/** A status line on standard error; one that prints nothing where none can be drawn. Drawn anew every 50 ms at most. */
export function createStatusLine(io: Io, total: number): StatusLine {
  const isShown = isDrawable(io);
  let drawnAt = -Infinity;
  return {
    show(done, file) {
      if (!isShown || io.now() - drawnAt < shortestPause) {
        return;
      }
      drawnAt = io.now();
      const count = `${done + 1}/${total} `;
      const path = fitPath(displayPath(file, io.workingDirectory), io.columns - count.length - 1);
      io.stderr.write(eraseLine + cutLine(count + path, io.columns - 1));
    },
    clear() {
      if (drawnAt >= 0) {
        io.stderr.write(eraseLine);
      }
    },
  };
}
