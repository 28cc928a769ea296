import { homedir } from 'node:os';
import { basename } from 'node:path';
import { isatty } from 'node:tty';
import type { Io } from './io.ts';
import { run } from './run.ts';
import { isReaderGone, writeDescriptor } from './output/write-descriptor.ts';

const defaultColumns = 80;
const readerGone = new Set<() => void>();
const tellReaderGone = (): void => [...readerGone].forEach((listener) => listener());

const io: Io = {
  stdout: { write: (text) => printTo(1, text) },
  stderr: { write: (text) => printTo(2, text) },
  workingDirectory: process.cwd(),
  variables: process.env,
  platform: process.platform,
  architecture: process.arch,
  homeDirectory: homedir(),
  get isTerminal() {
    return isatty(2);
  },
  get columns() {
    return isatty(2) ? process.stderr.columns : defaultColumns;
  },
  get isOutputTerminal() {
    return isatty(1);
  },
  get canAsk() {
    return isatty(0) && isatty(2);
  },
  program: basename(process.argv[1] ?? 'gen').replace(/\.[cm]?[jt]s$/, ''),
  ...(typeof STANDIN_BUILD === 'string' && { build: STANDIN_BUILD }),
  now: () => performance.now(),
  async ask(question) {
    const { askLine } = await import('./output/ask-line.ts');
    return askLine(question);
  },
  onInterrupt(listener) {
    const interrupt = (): void => listener(130);
    const terminate = (): void => listener(143);
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', terminate);
    return () => process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  },
  onReaderGone(listener) {
    readerGone.add(listener);
    return () => readerGone.delete(listener);
  },
  async openTerminal() {
    const { openTerminal } = await import('./terminal/open-terminal.ts');
    return openTerminal();
  },
  onInputEnd(listener) {
    const { stdin } = process;
    stdin.on('end', listener).on('error', listener).resume();
    return () => stdin.off('end', listener).off('error', listener).pause();
  },
};

void run(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
});

/** Once a stream was needed, the rest follows it through, so that nothing overtakes. */
const opened = new Map<number, NodeJS.WritableStream>();

function printTo(descriptor: 1 | 2, text: string): void {
  const stream = opened.get(descriptor);
  if (stream === undefined) writeDescriptor(descriptor, text, { onGone: tellReaderGone, openStream: () => openStream(descriptor) });
  else stream.write(text);
}

function openStream(descriptor: 1 | 2): NodeJS.WritableStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!isReaderGone(error)) throw error;
    tellReaderGone();
  });
  opened.set(descriptor, stream);
  return stream;
}
