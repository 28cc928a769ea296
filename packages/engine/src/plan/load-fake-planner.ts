import type { planAskedFakes } from './configured/plan-asked-fakes.ts';

/** Loads what plans the fakes that a command line asks for: it reads gen.yaml, which costs a start more than all else, and asks for types. */
export async function loadFakePlanner(): Promise<typeof planAskedFakes> {
  const [{ planAskedFakes: plan }, { loadGrammar }] = await Promise.all([
    import('./configured/plan-asked-fakes.ts'),
    import('@standin/syntax'),
  ]);
  await loadGrammar();
  return plan;
}
