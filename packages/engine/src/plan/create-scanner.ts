import { nameStep } from '../cache/name-step.ts';
import { stepKey } from '../cache/step-key.ts';
import { oncePer } from '../once-per.ts';
import type { Session } from '../types.ts';
import type { Place } from './expand-patterns.ts';
import { generateWorkspacesOf } from './generate-workspaces.ts';
import { createFileOrder } from './order-files.ts';
import { scanDirectory, type DirectoryScan } from './scan-directory.ts';

/** Looks through the Go files of a place: a step of the session's cache. */
export type Scanner = (place: Place) => DirectoryScan;

/** Gives the scans of a session's places. */
export function createScanner(session: Session, workspaceOf = generateWorkspacesOf(session)): Scanner {
  const { tree, cache } = session;
  const orderFiles = createFileOrder(workspaceOf);
  return (place) => cache.step({ name: nameScan(place), compute: () => scanDirectory({ tree, orderFiles }, place) });
}

// There may be thousands, and hardly one names files.
const nameScan = oncePer((place: Place) => nameStep('scan', stepKey(place.files === undefined ? place.directory : place)));
