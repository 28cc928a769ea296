import type { Package } from '@standin/model';
import { commandName } from './command-name.ts';

/** What tells which command a method of go-redis sends. */
export interface SentCommand {
  readonly method: string;
  /** The library, at the version of the module. */
  readonly library: Package | undefined;
  /** The time to live in nanoseconds that a method is given; `undefined` where only the running program knows. */
  readonly expiration: string | undefined;
}

/** Whether a version of go-redis sends SETNX for a key that is to last, as older ones do, and not SET with NX. */
function knowsSetnx(library: Package | undefined): boolean {
  return library?.files().some(({ text }) => text.includes('"setnx"')) === true;
}

/** The commands that a method of go-redis may send, as they go to the server and as patterns of faults match them: one, but where that depends on what only the running program knows. */
export function sentCommands({ method, library, expiration }: SentCommand): readonly string[] {
  if (method !== 'SetNX' || !knowsSetnx(library)) return [commandName(method)];
  if (expiration === undefined) return ['set', 'setnx'];
  return [expiration === '0' ? 'setnx' : 'set'];
}
