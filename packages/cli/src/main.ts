import { homedir } from 'node:os';
import { basename } from 'node:path';
import type { Io } from './io.ts';
import { run } from './run.ts';

const defaultColumns = 80;

const io: Io = {
  stdout: process.stdout,
  stderr: process.stderr,
  workingDirectory: process.cwd(),
  variables: process.env,
  platform: process.platform,
  architecture: process.arch,
  homeDirectory: homedir(),
  isTerminal: process.stderr.isTTY,
  columns: process.stderr.isTTY ? process.stderr.columns : defaultColumns,
  program: basename(process.argv[1] ?? 'gen').replace(/\.[cm]?[jt]s$/, ''),
  now: () => performance.now(),
  onInterrupt(listener) {
    process.once('SIGINT', listener);
    return () => process.off('SIGINT', listener);
  },
};

// Whoever reads our output may stop reading, as `head` does; that is not our mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

void run(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
});
