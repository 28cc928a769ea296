import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { WishPlace } from './wished-output.ts';

/** A finding at a place in a file of another tool; `word` is what in its line it is about. */
export interface FindingFields {
  readonly place: WishPlace;
  readonly message: string;
  readonly hint?: string;
  readonly word?: string;
}

/** What a whole line or entry comes to nothing for. */
export function refuseWish(fields: FindingFields): Diagnostic {
  return createFinding('GEN451', 'warning', fields);
}

/** One setting that is lost, while the rest is carried over. */
export function noteLoss(fields: FindingFields): Diagnostic {
  return createFinding('GEN452', 'note', fields);
}

function createFinding(code: 'GEN451' | 'GEN452', severity: 'warning' | 'note', { place, message, hint, word }: FindingFields): Diagnostic {
  const { file, line, sourceLine } = place;
  const column = sourceLine === undefined ? undefined : columnOf(sourceLine, word);
  return createDiagnostic({
    code,
    severity,
    message,
    hint,
    position: column === undefined ? { file, line } : { file, line, column },
    ...(sourceLine !== undefined && { sourceLine }),
  });
}

function columnOf(sourceLine: string, word: string | undefined): number {
  const found = word === undefined ? -1 : sourceLine.indexOf(word);
  const index = found < 0 ? Math.max(sourceLine.search(/\S/), 0) : found;
  return Buffer.byteLength(sourceLine.slice(0, index)) + 1;
}
