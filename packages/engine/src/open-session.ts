import { createDiskTree, withCatalogue, type MachineOptions } from '@standin/modules';
import { readEnvironment } from './read-environment.ts';
import type { Session } from './types.ts';

/** A session on the disk of this machine, which has remembered nothing yet; without a Go installation the catalogue is its standard library. */
export function openSession(machine: MachineOptions): Session {
  const tree = withCatalogue(createDiskTree());
  return Object.freeze({ tree, machine, environment: readEnvironment(tree, machine) });
}
