import type { Diagnostic } from './diagnostic.ts';
import type { TextPosition } from './position-in-text.ts';

/**
 * A finding about a command that stands in a file: at `place`, the command, where it has no position of its own, else related to it, so that the user
 * finds who asked.
 */
export function placeDiagnostic(diagnostic: Diagnostic, place: TextPosition): Diagnostic {
  if (diagnostic.position) {
    const { file, line } = place.position;
    const related = { label: 'directive', position: { file, ...(line !== undefined && { line }) } };
    return diagnostic.related ? diagnostic : Object.freeze({ ...diagnostic, related });
  }
  return Object.freeze({ ...diagnostic, position: Object.freeze({ ...place.position }), sourceLine: place.sourceLine });
}
