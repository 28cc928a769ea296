/** The terminal that a program lives on for a while: with its keys, and beside other programs that a shell runs there. */
export interface Terminal {
  /** Whether the terminal is this program's now, to read keys from and to draw on; not where a shell runs it in the background. */
  isForeground(): boolean;
  /** Listens until the function that it gives back is called, or the process ends: then the terminal is as it was. */
  listen(listener: TerminalListener): () => void;
}

/** Who is told what happens at a terminal. */
export interface TerminalListener {
  /**
   * A key was pressed, `q` or `\u0003` (Ctrl-C, which is then no signal). Called where standard input and error are terminals, and the program is in the
   * foreground. Ctrl-Z is no key: it stops the program as it stops others.
   */
  readonly onKey: (key: string) => void;
  /** The terminal is wider or narrower. */
  readonly onResize: () => void;
  /** The program was stopped, and goes on; or it has come to the foreground. */
  readonly onContinue: () => void;
  /** The terminal was closed (SIGHUP). Where neither standard input nor error is a terminal nothing is told, and the program goes on: `nohup` asks for that. */
  readonly onHangUp: () => void;
}
