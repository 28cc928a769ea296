import type { Session, TestsMaker } from '@standin/engine';

/** Loads what makes tests: it asks for types. */
export async function loadTestsMaker({ tree, environment }: Session): Promise<TestsMaker> {
  const [{ loadGrammar }, { createPrograms, generateTests, wantsDoubles }] = await Promise.all([
    import('@standin/syntax'),
    import('@standin/targets'),
  ]);
  await loadGrammar();
  const sources = { tree, environment, programs: createPrograms() };
  return {
    wantsDoubles: (request) => wantsDoubles({ ...sources, request }),
    make: (request) => generateTests({ ...sources, request }),
  };
}
