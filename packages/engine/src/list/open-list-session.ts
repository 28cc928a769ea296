import { createDiskTree, createTextStore, diskLimits, withCatalogue, type MachineOptions } from '@standin/modules';
import { createSession } from '../create-session.ts';
import type { Session } from '../types.ts';

/** A session on the disk of this machine for `listInterfaces`, which reads each file once: what does not fit into memory is read again where it is asked for. */
export function openListSession(machine: MachineOptions): Session {
  const texts = createTextStore({ ...diskLimits, forgets: true });
  return createSession({ disk: withCatalogue(createDiskTree(texts)), machine });
}
