import type { Origin } from '@standin/model';

/** A part of a text that is only known when the program runs. */
export interface Hole {
  /** What gives it, as written: `cfg.Topic`, `strconv.FormatInt(from, 10)`. */
  readonly source: string;
}

/** A text as far as the code tells it. */
export type FoldedText =
  | { readonly kind: 'constant'; readonly text: string }
  /** Texts and holes in order; at least one text is not empty. */
  | { readonly kind: 'pattern'; readonly parts: readonly (string | Hole)[] }
  /** Nothing of it is known; `source` is what gives it, as written. */
  | { readonly kind: 'unknown'; readonly source: string; readonly reason: string; readonly origin: Origin };
