import type { Rounds, RoundsOptions } from './rounds.ts';

/** Rounds of which none was yet. What they need is loaded only now. */
export async function openRounds(options: RoundsOptions): Promise<Rounds> {
  const { createRounds } = await import('./create-rounds.ts');
  return createRounds(options);
}
