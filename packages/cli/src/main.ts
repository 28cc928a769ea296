import { homedir } from 'node:os';
import { basename } from 'node:path';
import { isatty } from 'node:tty';
import type { Io } from './io.ts';
import { run } from './run.ts';
import { writeDescriptor } from './output/write-descriptor.ts';

const defaultColumns = 80;

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
  onKey(listener) {
    const { stdin } = process;
    const giveBack = (): void => void stdin.setRawMode(false);
    const hear = (bytes: Buffer): void => [...bytes.toString('utf8')].forEach(listener);
    stdin.setRawMode(true).on('data', hear).resume();
    process.once('exit', giveBack);
    return () => {
      stdin.off('data', hear).pause();
      process.off('exit', giveBack);
      giveBack();
    };
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
  if (stream === undefined) writeDescriptor(descriptor, text, () => openStream(descriptor));
  else stream.write(text);
}

function openStream(descriptor: 1 | 2): NodeJS.WritableStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', ignoreClosedReader);
  opened.set(descriptor, stream);
  return stream;
}

// Whoever reads our output may stop reading, as `head` does; that is not our mistake.
function ignoreClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }
}
