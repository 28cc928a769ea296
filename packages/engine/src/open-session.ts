import { createDiskTree, readGoEnvironment, type MachineOptions } from '@standin/modules';
import type { Session } from './types.ts';

/** A session on the disk of this machine, which has remembered nothing yet. */
export function openSession(machine: MachineOptions): Session {
  const tree = createDiskTree();
  return Object.freeze({ tree, machine, environment: readGoEnvironment(tree, machine) });
}
