import type { Generator } from '@standin/engine';

/** Loads the gomock target and the grammar that it parses with: most of what a start costs, so only commands that generate call this. */
export async function loadGenerator(): Promise<Generator> {
  const [{ loadGrammar }, { createMockPrograms, generateGomock }] = await Promise.all([
    import('@standin/syntax'),
    import('@standin/targets'),
  ]);
  await loadGrammar();
  return Object.freeze({ createPrograms: createMockPrograms, generate: generateGomock });
}

/** Loads what templates of the user's own are compiled with. */
export async function loadTemplates(): Promise<void> {
  await (await import('@standin/targets')).loadTemplateCompiler();
}
