import type { Io } from '../../io.ts';
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

/** What keys other than those that end it do. */
export interface Keys {
  readonly onRunAll: () => void;
  readonly onShowErrors: () => void;
}

/** Listens to signals, to the keys of a terminal, and where asked to the end of standard input. */
export function listenForEnd({ endsWithInput }: WatchOptions, { onRunAll, onShowErrors }: Keys, io: Io): End {
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
    ...(endsWithInput ? [io.onInputEnd(() => end(0))] : []),
    ...(io.canAsk ? [io.onKey((key) => actions[key.toLowerCase()]?.())] : []),
  ];
  return Object.freeze({ signal: controller.signal, status: () => ended, close: () => closers.forEach((close) => close()) });
}
