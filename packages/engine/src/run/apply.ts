import type { Diagnostic } from '@standin/diagnostics';
import { compareFile } from '../write/compare-file.ts';
import { writeFile } from '../write/write-file.ts';

/** What came of an output at its destination. */
export type ApplyResult =
  { readonly kind: 'written' | 'unchanged' | 'missing' | 'stale' } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** What is done with a text that was made for an absolute path: it is written, or only compared with what stands there. */
export type Apply = (destination: string, text: string) => ApplyResult;

/** Makes the file hold the text: `written` or `unchanged`. */
export const applyByWriting: Apply = writeFile;

/** Looks only: `missing`, `stale` or `unchanged`, and what writing would refuse. */
export const applyByComparing: Apply = compareFile;
