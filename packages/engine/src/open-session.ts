import { createDiskTree, withCatalogue, type MachineOptions } from '@standin/modules';
import { createSession, type CacheChoice } from './create-session.ts';
import type { Session } from './types.ts';

/**
 * A session on the disk of this machine, which has remembered nothing yet but what the cache holds, where one is chosen; without a Go installation the
 * catalogue is its standard library.
 */
export function openSession(machine: MachineOptions, cache?: CacheChoice): Session {
  return createSession({ disk: withCatalogue(createDiskTree()), machine, ...(cache && { cache }) });
}
