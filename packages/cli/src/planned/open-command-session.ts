import { findCacheDirectory, openSession, type Session } from '@standin/engine';
import type { Io } from '../io.ts';
import { machineOf } from '../machine-of.ts';
import type { CommandCall } from '../commands/command.ts';

/** The session of a command that plans, with the cache of the repository around the working directory unless --no-cache is given. */
export function openCommandSession({ options }: CommandCall, io: Io): Session {
  const { build, workingDirectory } = io;
  const machine = machineOf(io);
  const directory = options['cache'] === false ? undefined : findCacheDirectory(machine);
  if (directory === undefined || build === undefined) return openSession(machine);
  return openSession(machine, { directory, build, workingDirectory });
}
