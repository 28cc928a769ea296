import type { Diagnostic } from '@standin/diagnostics';
import type { Refusal } from './command.ts';

/** Ends a command that did nothing, with why: an error at least. */
export function refuse(...diagnostics: readonly Diagnostic[]): Refusal {
  return Object.freeze({ kind: 'refused', diagnostics });
}
