import { createMemory, type GoEnvironment } from '@standin/modules';
import { readEnvironment } from '../read-environment.ts';
import type { Generator, Session } from '../types.ts';

/** What requests with the same variables share. */
export interface Programs {
  readonly environment: GoEnvironment;
  /** What a generator remembers; made at the first call. */
  readonly programs: (generator: Generator) => unknown;
}

/** The environments of a run, and what its generator remembers in each. */
export interface ProgramStore {
  get(variables: Readonly<Record<string, string>>): Programs;
  /** Forgets what generators remember, since the tree has changed. */
  refresh(): void;
}

/** A store without memories. An environment is read again only for requests that set variables of their own. */
export function createProgramStore(session: Session): ProgramStore {
  const environments = createMemory<GoEnvironment>(session.tree);
  const memories = new Map<string, unknown>();
  return Object.freeze({
    get(variables: Readonly<Record<string, string>>): Programs {
      const key = JSON.stringify(variables);
      const environment = key === '{}' ? session.environment : environments(key, () => readEnvironmentOf(session, variables));
      const programs = (generator: Generator): unknown => {
        const memory = memories.get(key) ?? generator.createPrograms();
        memories.set(key, memory);
        return memory;
      };
      return { environment, programs };
    },
    refresh: () => memories.clear(),
  });
}

function readEnvironmentOf({ tree, machine }: Session, variables: Readonly<Record<string, string>>): GoEnvironment {
  return readEnvironment(tree, { ...machine, variables: { ...machine.variables, ...variables } });
}
