import { displayPath, type Diagnostic, type Position } from '@standin/diagnostics';

/** A diagnostic as JSON output has it: its position beside its message, paths as seen from `relativeTo`. */
export function describeDiagnostic({ code, severity, message, position, hint, related }: Diagnostic, relativeTo: string): object {
  const place = (at: Position): object => ({ ...at, file: displayPath(at.file, relativeTo) });
  return {
    ...{ code, severity, message },
    ...(position && place(position)),
    ...(hint !== undefined && { hint }),
    ...(related && { related: { label: related.label, ...place(related.position) } }),
  };
}
