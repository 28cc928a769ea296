import { createDiagnostic, type Diagnostic, type Severity } from '@standin/diagnostics';
import type { WishPlace } from './wished-output.ts';

/** A finding at a place in a file of another tool; `word` is what in its line it is about. */
export interface FindingFields {
  readonly place: WishPlace;
  readonly message: string;
  readonly hint?: string;
  readonly word?: string;
  /** In bytes, from 1, where it is not that of the word. */
  readonly column?: number;
}

/** What a whole line or entry comes to nothing for. */
export function refuseWish(fields: FindingFields): Diagnostic {
  return createFinding('GEN451', 'warning', fields);
}

/** A configuration of another tool that cannot be read: nothing is written before that is mended. */
export function refuseFile(fields: FindingFields): Diagnostic {
  return createFinding('GEN456', 'error', fields);
}

/** One setting that is lost, while the rest is carried over. */
export function noteLoss(fields: FindingFields): Diagnostic {
  return createFinding('GEN452', 'note', fields);
}

function createFinding(code: 'GEN451' | 'GEN452' | 'GEN456', severity: Severity, fields: FindingFields): Diagnostic {
  const { place, message, hint, word } = fields;
  const { file, line, sourceLine } = place;
  const column = fields.column ?? (sourceLine === undefined ? undefined : columnOf(sourceLine, word));
  return createDiagnostic({
    code,
    severity,
    message,
    hint,
    position: column === undefined ? { file, line } : { file, line, column },
    ...(sourceLine !== undefined && sourceLine.trim() !== '' && { sourceLine }),
  });
}

function columnOf(sourceLine: string, word: string | undefined): number {
  const found = word === undefined ? -1 : sourceLine.indexOf(word);
  const index = found < 0 ? Math.max(sourceLine.search(/\S/), 0) : found;
  return Buffer.byteLength(sourceLine.slice(0, index)) + 1;
}
