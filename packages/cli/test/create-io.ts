import { homedir } from 'node:os';
import type { Io } from '@standin/cli';

/** Where a call of the program takes place, and where its output goes. */
export interface Place {
  readonly directory: string;
  readonly printed: { stdout: string; stderr: string };
  readonly program?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** Of standard input, output and error alike. */
  readonly isTerminal?: boolean | undefined;
  /** What is answered where the program asks. */
  readonly answer?: string | undefined;
}

/** This machine as the program sees it, with settings of the go command that do not depend on who runs the tests. */
export function createIo({ directory, printed, program = 'gen', variables, isTerminal = false, answer }: Place): Io {
  return {
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    workingDirectory: directory,
    variables: { PATH: process.env['PATH'], HOME: process.env['HOME'], GOFLAGS: '', GOWORK: 'off', ...variables },
    platform: process.platform,
    architecture: process.arch,
    homeDirectory: homedir(),
    isTerminal,
    columns: 80,
    isOutputTerminal: isTerminal,
    canAsk: answer !== undefined,
    ask: (question) => {
      printed.stderr += `${question}${answer}\n`;
      return Promise.resolve(answer ?? '');
    },
    program,
    now: () => performance.now(),
    onInterrupt: () => () => undefined,
    onReaderGone: () => () => undefined,
    openTerminal: () => Promise.resolve({ isForeground: () => true, listen: () => () => undefined }),
    onInputEnd: () => () => undefined,
  };
}
