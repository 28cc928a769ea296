import { createInterface } from 'node:readline';

/** Asks on standard error and reads one line of standard input; an empty one where that ends. */
export function askLine(question: string): Promise<string> {
  // Without its own handling of the terminal, Ctrl-C stays a signal and ends the program.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
