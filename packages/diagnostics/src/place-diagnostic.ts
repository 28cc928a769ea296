import type { Diagnostic } from './diagnostic.ts';
import type { TextPosition } from './position-in-text.ts';

/**
 * A finding about a command that stands in a file: at `place`, the command, where it has no position of its own, else related to it, so that the user
 * finds who asked; `label` says what the command is to it.
 */
export function placeDiagnostic(diagnostic: Diagnostic, place: TextPosition, label = 'directive'): Diagnostic {
  if (diagnostic.position) {
    const { file, line } = place.position;
    const related = { label, position: { file, ...(line !== undefined && { line }) } };
    return diagnostic.related ? diagnostic : Object.freeze({ ...diagnostic, related });
  }
  return Object.freeze({ ...diagnostic, position: Object.freeze({ ...place.position }), sourceLine: place.sourceLine });
}
