import type { Value } from '../value/value.ts';

/** How a statement ended: with the next one, or with a jump out of the blocks around it. */
export type Completion =
  | { readonly kind: 'next' }
  | { readonly kind: 'return'; readonly values: readonly Value[] }
  | { readonly kind: 'break' | 'continue'; readonly label: string | undefined }
  | { readonly kind: 'fallthrough' };

/** The next statement is to be run. */
export const next: Completion = Object.freeze({ kind: 'next' });
