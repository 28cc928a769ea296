import type { Io } from '../../io.ts';
import type { Terminal, TerminalListener } from '../../terminal/terminal.ts';
import type { WatchOptions } from './read-watch-options.ts';

/** What somebody wants who sits at the terminal, or sends signals. */
export interface End {
  /** Aborted when it is to end; a round under way stops then between two requests. */
  readonly signal: AbortSignal;
  /** The exit status, once it is to end. */
  status(): number;
  /** Stops listening, and gives the terminal back. */
  close(): void;
}

/** What else happens at the terminal. */
export interface EndOptions extends Pick<TerminalListener, 'onResize' | 'onContinue'>, Pick<WatchOptions, 'endsWithInput'> {
  readonly terminal: Terminal;
  /** What keys do that do not end it. */
  readonly onRunAll: () => void;
  readonly onShowErrors: () => void;
}

/** As shells tell that SIGHUP, or SIGPIPE, ended a program. */
const [hangUpStatus, readerGoneStatus] = [129, 141];

/** Listens to signals, to the keys of a terminal and its closing, to whether what is printed is read, and where asked to the end of standard input. */
export function listenForEnd(options: EndOptions, io: Io): End {
  const { endsWithInput, terminal, onRunAll, onShowErrors, onResize, onContinue } = options;
  const controller = new AbortController();
  let ended = 0;
  const end = (status: number): void => {
    if (controller.signal.aborted) return;
    ended = status;
    controller.abort();
  };
  const actions: Readonly<Record<string, () => void>> = {
    r: onRunAll,
    e: onShowErrors,
    q: () => end(0),
    '\u0003': () => end(130),
    '\u0004': () => end(0),
  };
  const closers = [
    io.onInterrupt(end),
    io.onReaderGone(() => end(readerGoneStatus)),
    ...(endsWithInput ? [io.onInputEnd(() => end(0))] : []),
    terminal.listen({
      ...{ onResize, onContinue },
      onKey: (key) => actions[key.toLowerCase()]?.(),
      onHangUp: () => end(hangUpStatus),
    }),
  ];
  return Object.freeze({ signal: controller.signal, status: () => ended, close: () => closers.forEach((close) => close()) });
}
