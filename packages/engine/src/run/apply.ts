import path from 'node:path';
import type { Diagnostic } from '@standin/diagnostics';
import { compareFile } from '../write/compare-file.ts';
import { followLinks } from '../write/inspect-target.ts';
import { removeLitter } from '../write/remove-litter.ts';
import { writeFile } from '../write/write-file.ts';

/** What came of an output at its destination. */
export type ApplyResult =
  { readonly kind: 'written' | 'unchanged' | 'missing' | 'stale' } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** What is done with outputs; destinations are absolute paths. */
export interface Apply {
  /** Takes a text that was made for a destination: it is written, or only compared with what stands there. */
  apply(destination: string, text: string): ApplyResult | Promise<ApplyResult>;
  /** Leaves a file that is known to hold its text already: does what `apply` does beside that. */
  keep(destination: string): void;
}

/** Makes the file hold the text: `written` or `unchanged`. */
export const applyByWriting: Apply = Object.freeze({
  apply: writeFile,
  keep: (destination: string) => removeLitter(path.dirname(followLinks(destination))),
});

/** Looks only: `missing`, `stale` or `unchanged`, and what writing would refuse. */
export const applyByComparing: Apply = Object.freeze({ apply: compareFile, keep: () => undefined });
