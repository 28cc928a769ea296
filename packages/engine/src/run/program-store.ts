import { createMemory, type GoEnvironment } from '@standin/modules';
import type { PlannedRequest } from '../plan/plan.ts';
import { readEnvironment } from '../read-environment.ts';
import { oncePer } from '../once-per.ts';
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
  /** Told of each text that was made: forgets from time to time, so that a large plan takes no more memory than a small one. */
  note(planned: PlannedRequest, text: string): void;
  /** Whether that of a request was made since something was forgotten. */
  hasMade(planned: PlannedRequest): boolean;
  /** Whether what is remembered will soon be forgotten. */
  isFull(): boolean;
}

// What is remembered of packages is some five times the size of their mocks. What the next packages need of it is read again, which takes milliseconds.
const mostMade = 2 ** 21;

/** The store of a session, without memories at first. An environment is read again only for requests that set variables of their own. */
export const programStoreOf = oncePer((session: Session): ProgramStore => {
  const environments = createMemory<GoEnvironment>(session.tree);
  const memories = new Map<string, unknown>();
  let made = 0;
  const counted = new Set<string>();
  const refresh = (): void => {
    memories.clear();
    made = 0;
    counted.clear();
  };
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
    isFull: () => made > 0.8 * mostMade,
    hasMade: (planned: PlannedRequest) => counted.has(nameOutput(planned)),
    note(planned: PlannedRequest, text: string) {
      const output = nameOutput(planned);
      if (!counted.has(output)) made += text.length;
      counted.add(output);
      if (made > mostMade) refresh();
    },
  });
});

function nameOutput({ destination, origin }: PlannedRequest): string {
  return destination ?? origin.file;
}

function readEnvironmentOf({ tree, machine }: Session, variables: Readonly<Record<string, string>>): GoEnvironment {
  return readEnvironment(tree, { ...machine, variables: { ...machine.variables, ...variables } });
}
