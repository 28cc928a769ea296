import { createMemory, type GoEnvironment } from '@standin/modules';
import type { MockRequest } from '@standin/targets';
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
  /** Forgets what generators remember, since the tree has changed. */
  refresh(): void;
  /** Told of each text that was made for a request: forgets from time to time, so that a large plan takes no more memory than a small one. */
  note(request: MockRequest, text: string): void;
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
  let counted = new WeakSet<MockRequest>();
  const refresh = (): void => {
    memories.clear();
    made = 0;
    counted = new WeakSet();
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
    refresh,
    isFull: () => made > mostMade / 2,
    note(request: MockRequest, text: string) {
      if (!counted.has(request)) made += text.length;
      counted.add(request);
      if (made > mostMade) refresh();
    },
  });
});

function readEnvironmentOf({ tree, machine }: Session, variables: Readonly<Record<string, string>>): GoEnvironment {
  return readEnvironment(tree, { ...machine, variables: { ...machine.variables, ...variables } });
}
