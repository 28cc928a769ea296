import { isForeground } from './is-foreground.ts';

/** The keys of the terminal of standard input, one by one as they are pressed. */
export interface Keys {
  /** From now on keys are heard; to be called in the foreground only, where the system does not stop who asks for them. Again after others had the terminal. */
  take(): void;
  /** From now on others read from the terminal, and have set it as they want it. */
  leave(): void;
  /** The terminal is as it was. */
  close(): void;
}

const suspendKey = '\u001a';
/** How long a program that stops itself goes on at most, in milliseconds. */
const longest = 100;

/** Nothing is heard yet. `onUnstopped` is called after Ctrl-Z, when the program goes on or was not stopped at all. */
export function openKeys(onKey: (key: string) => void, onUnstopped: () => void): Keys {
  const { stdin } = process;
  let isTaken = false;
  let unstopped: NodeJS.Timeout | undefined;

  function giveBack(): void {
    if (isTaken && isForeground()) stdin.setRawMode(false);
    leave();
  }

  function leave(): void {
    clearTimeout(unstopped);
    if (isTaken) stdin.off('data', hear).pause();
    isTaken = false;
  }

  function suspend(): void {
    giveBack();
    // The whole job, with whatever started this program, or the shell would go on waiting for it.
    process.kill(0, 'SIGTSTP');
    // Without a shell that could go on with it the system stops nobody.
    unstopped = setTimeout(onUnstopped, longest);
  }

  function hear(bytes: Buffer): void {
    const text = bytes.toString('utf8');
    // Arrows and function keys come as several characters.
    if (text.startsWith('\u001b')) return;
    for (const key of text) {
      if (key === suspendKey) suspend();
      else onKey(key);
    }
  }

  // A terminal that is gone says so by an error, beside the signal.
  const ignore = (): void => undefined;
  stdin.on('error', ignore);
  process.once('exit', giveBack);
  return Object.freeze({
    take() {
      clearTimeout(unstopped);
      // Set anew in any case: Node does not know what others have set meanwhile.
      stdin.setRawMode(false).setRawMode(true);
      if (!isTaken) stdin.on('data', hear).resume();
      isTaken = true;
    },
    leave,
    close() {
      giveBack();
      stdin.off('error', ignore);
      process.off('exit', giveBack);
    },
  });
}
