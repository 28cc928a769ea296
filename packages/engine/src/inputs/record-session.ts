import { createDiskTree, withCatalogue, type MachineOptions, type Query } from '@standin/modules';
import { createSession } from '../create-session.ts';
import type { Session } from '../types.ts';
import { recordTree } from './recording-tree.ts';

/** A session that knows what was read through it. */
export interface RecordedSession {
  readonly session: Session;
  /** Every question that was asked of the disk so far, those about the Go environment among them. */
  queries(): readonly Query[];
}

/** A session on the disk of this machine without a cache: whatever counts is read, and told. */
export function recordSession(machine: MachineOptions): RecordedSession {
  const { tree: disk, queries } = recordTree(withCatalogue(createDiskTree()));
  return Object.freeze({ session: createSession({ disk, machine }), queries });
}
