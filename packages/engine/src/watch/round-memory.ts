import { realpathSync } from 'node:fs';
import path from 'node:path';
import { createDiskTree, withCatalogue, type SourceTree } from '@standin/modules';
import { createKeptSteps } from '../cache/kept-steps.ts';
import { stepKey } from '../cache/step-key.ts';
import { createSession, type SessionOptions } from '../create-session.ts';
import { forgetPlans } from '../plan/plan-run.ts';
import { readEnvironment } from '../read-environment.ts';
import type { Session } from '../types.ts';
import { isInside } from './is-inside.ts';
import { lookAt } from './look-at.ts';

/** What goes from one round to the next: what the disk held, and the steps that were made from it. */
export interface RoundMemory {
  readonly disk: SourceTree;
  /** Whether a round has been carried out on it. */
  readonly isFilled: boolean;
  /** Whether all packages were read that a round may need. */
  isAhead: boolean;
  /** Something may have happened at these paths. Of every other path what is known still holds. */
  change(changed: Iterable<string>): void;
  /** A session for a round: the first one on the cache of the disk, where that is wanted; later rounds share one. */
  open(options: Omit<SessionOptions, 'disk' | 'kept'>): Session;
  /** A round on a session is over. */
  fill(session: Session): void;
}

// After how many rounds what nobody asks for any more goes: steps, and all else that is remembered, with its session.
const roundsOfSteps = 50;
const roundsOfSession = 1_000;

/** Nothing is known yet. */
export function createRoundMemory(): RoundMemory {
  const known = createDiskTree();
  const disk = withCatalogue(known);
  const steps = createKeptSteps();
  let isFilled = false;
  let session: Session | undefined;
  let rounds = 0;

  function isListed(file: string): boolean {
    const directory = path.dirname(file);
    return directory === file || known.list(directory)?.some(({ name }) => name === path.basename(file)) === true;
  }

  /** A path, the directory that lists it, those above that are new with it, and, where it is a directory or was one, all that is known to be below it. */
  function listAffected(changed: string): readonly string[] {
    let above = path.dirname(changed);
    const affected = [changed, above];
    for (; !isListed(above); above = path.dirname(above)) affected.push(path.dirname(above));
    if (lookAt(changed).kind === 'file' && known.kindOf(changed) === 'file') return affected;
    return [...affected, ...[...steps.paths(), ...known.paths()].filter((file) => isInside(changed, file))];
  }

  const memory: RoundMemory = {
    disk,
    isAhead: false,
    get isFilled() {
      return isFilled;
    },
    change(changed) {
      const links = [...known.links()].map((link) => [link, targetOf(link)] as const);
      const affected = new Set<string>();
      for (const each of changed) {
        const others = links.flatMap(([link, target]) => (isInside(target, each) ? link + each.slice(target.length) : []));
        const found = [each, ...others].flatMap(listAffected);
        known.forget(found);
        for (const path of found) affected.add(path);
      }
      steps.change(affected);
    },
    open({ cache, ...options }) {
      if (!isFilled && cache !== undefined) return createSession({ ...options, disk, cache });
      const environment = readEnvironment(disk, options.machine);
      const isLasting = rounds % roundsOfSession !== 0 && session !== undefined && stepKey(environment) === stepKey(session.environment);
      rounds += 1;
      if (session === undefined || !isLasting) {
        session = createSession({ ...options, disk, environment, kept: steps });
        memory.isAhead = false;
      }
      forgetPlans(session);
      return session;
    },
    fill({ cache }) {
      steps.adopt(cache.records());
      if (rounds % roundsOfSteps === 0) steps.forgetUnused();
      isFilled = true;
    },
  };
  return memory;
}

/** Where a link leads, whether there is anything or not. */
function targetOf(link: string): string {
  try {
    return realpathSync.native(link);
  } catch {
    return lookAt(link).targets[0] ?? link;
  }
}
