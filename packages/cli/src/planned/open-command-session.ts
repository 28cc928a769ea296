import { findCacheDirectory, openSession, type CacheChoice, type Session } from '@standin/engine';
import type { Io } from '../io.ts';
import { machineOf } from '../machine-of.ts';
import type { CommandCall } from '../commands/command.ts';

/** The session of a command that plans, with the cache of the repository around the working directory unless --no-cache is given. */
export function openCommandSession(call: CommandCall, io: Io): Session {
  return openSession(machineOf(io), chooseCache(call, io));
}

/** The cache of the repository around the working directory; `undefined` with --no-cache, and where nothing can be kept. */
export function chooseCache({ options }: CommandCall, io: Io): CacheChoice | undefined {
  const { build, workingDirectory } = io;
  const directory = options['cache'] === false ? undefined : findCacheDirectory(machineOf(io));
  return directory === undefined || build === undefined ? undefined : { directory, build, workingDirectory };
}
