import type { Session } from '@standin/engine';
import type { Io } from '../io.ts';
import type { OutputSettings } from '../output/output-settings.ts';

/** Writes what a command's steps came to for the next run. Why that is not possible is said with --verbose; it is no mistake. */
export function closeCache({ cache }: Session, { isVerbose }: OutputSettings, io: Io): void {
  const failure = cache.close();
  if (failure !== undefined && isVerbose) io.stderr.write(`note: ${failure}\n`);
}
