import type { Io } from '../io.ts';

/**
 * Whether to print in colour: what --color or --no-color say, else FORCE_COLOR (on, or off with `0` or `false`; it goes before NO_COLOR as in Node), else
 * on a terminal that is not `dumb`, unless NO_COLOR is set to anything (no-color.org).
 */
export function wantsColor({ isTerminal, variables }: Pick<Io, 'isTerminal' | 'variables'>, choice?: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = variables;
  if (choice !== undefined) return choice;
  if (forced) return forced !== '0' && forced !== 'false';
  return isTerminal && !refused && terminal !== 'dumb';
}
