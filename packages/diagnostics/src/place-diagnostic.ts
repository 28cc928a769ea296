import type { Diagnostic } from './diagnostic.ts';
import type { TextPosition } from './position-in-text.ts';

/** The diagnostic with the given position where it has none of its own: a finding about a command line, at the line that holds the command. */
export function placeDiagnostic(diagnostic: Diagnostic, place: TextPosition): Diagnostic {
  return diagnostic.position
    ? diagnostic
    : Object.freeze({ ...diagnostic, position: Object.freeze({ ...place.position }), sourceLine: place.sourceLine });
}
