import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic, Position, Related, Severity } from './diagnostic.ts';

/** What `createDiagnostic` takes: a diagnostic whose code the registry holds, and whose severity is `error` where none is given. */
export interface DiagnosticFields {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly severity?: Severity | undefined;
  readonly position?: Position | undefined;
  readonly hint?: string | undefined;
  readonly sourceLine?: string | undefined;
  readonly related?: Related | undefined;
}

/** A frozen diagnostic; fields that are `undefined` are left out. */
export function createDiagnostic(fields: DiagnosticFields): Diagnostic {
  const { code, message, severity = 'error', position, hint, sourceLine, related } = fields;
  return Object.freeze({
    code,
    severity,
    message,
    ...(position && { position: Object.freeze({ ...position }) }),
    ...(hint !== undefined && { hint }),
    ...(sourceLine !== undefined && { sourceLine }),
    ...(related && { related }),
  });
}
