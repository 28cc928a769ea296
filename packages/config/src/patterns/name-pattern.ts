import type { PlacedText } from '../yaml/placed-text.ts';

/**
 * A pattern over names, as `interfaces`, `exclude-interfaces` and `exclude` take it: the name itself, a glob (`*`, `?`, `[a-z]`, `{A,B}`), or
 * `regex:` and a regular expression that is searched in the name. `text` is the pattern as it was written.
 */
export interface NamePattern extends PlacedText {
  readonly kind: 'name' | 'glob' | 'regex';
}
