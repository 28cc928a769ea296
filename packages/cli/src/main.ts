import { homedir } from 'node:os';
import { basename } from 'node:path';
import type { Io } from './io.ts';
import { run } from './run.ts';

const defaultColumns = 80;

const io: Io = {
  // Node opens a standard stream when it is first asked for, which a run that prints nothing to it need not wait for.
  get stdout() {
    return openStdout();
  },
  get stderr() {
    return process.stderr;
  },
  workingDirectory: process.cwd(),
  variables: process.env,
  platform: process.platform,
  architecture: process.arch,
  homeDirectory: homedir(),
  get isTerminal() {
    return process.stderr.isTTY;
  },
  get columns() {
    return process.stderr.isTTY ? process.stderr.columns : defaultColumns;
  },
  program: basename(process.argv[1] ?? 'gen').replace(/\.[cm]?[jt]s$/, ''),
  now: () => performance.now(),
  onInterrupt(listener) {
    process.once('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
};

void run(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
});

function openStdout(): NodeJS.WriteStream {
  if (process.stdout.listenerCount('error', ignoreClosedReader) === 0) {
    process.stdout.on('error', ignoreClosedReader);
  }
  return process.stdout;
}

// Whoever reads our output may stop reading, as `head` does; that is not our mistake.
function ignoreClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }
}
