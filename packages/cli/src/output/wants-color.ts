import type { Io } from '../io.ts';

/**
 * Whether to print in colour: what --color or --no-color say, else on a terminal that is not `dumb`, unless NO_COLOR is set to anything
 * (no-color.org).
 */
export function wantsColor({ isTerminal, variables }: Io, choice?: boolean): boolean {
  return choice ?? (isTerminal && !variables['NO_COLOR'] && variables['TERM'] !== 'dumb');
}
