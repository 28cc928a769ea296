import type { Generator } from '@standin/engine';

/** Loads the targets and the grammar that they parse with: most of what a start costs, so only commands that generate call this. */
export async function loadGenerator(): Promise<Generator> {
  const [{ loadGrammar }, { createPrograms, generateFile }] = await Promise.all([import('@standin/syntax'), import('@standin/targets')]);
  await loadGrammar();
  return Object.freeze({ createPrograms, generate: generateFile });
}

/** Loads what templates of the user's own are compiled with. */
export async function loadTemplates(): Promise<void> {
  await (await import('@standin/targets')).loadTemplateCompiler();
}
