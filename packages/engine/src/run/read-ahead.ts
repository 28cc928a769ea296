import type { Plan } from '../plan/plan.ts';
import type { Generator, Session } from '../types.ts';
import { generateSafely } from './generate-safely.ts';
import { nextTurn } from './next-turn.ts';
import { programStoreOf } from './program-store.ts';

/**
 * Makes what a plan asks for and throws it away: the session then remembers the packages that it will need when one of them changes. Stops at the signal, or
 * when it remembers most of what it may. Tells whether it came to an end.
 */
export async function readAhead(session: Session, plan: Plan, generator: Generator, signal: AbortSignal): Promise<boolean> {
  const store = programStoreOf(session);
  for (const planned of plan.requests) {
    await nextTurn();
    if (signal.aborted) return false;
    if (store.isFull()) break;
    if (store.hasMade(planned)) continue;
    const { request, variables } = planned;
    const { environment, programs } = store.get(variables);
    const { file } = generateSafely(generator, { tree: session.tree, environment, programs: programs(generator), request });
    store.note(planned, file?.text ?? '');
  }
  return true;
}
