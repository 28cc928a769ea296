import { formatDiagnostic, sortDiagnostics, type Diagnostic } from '@standin/diagnostics';
import type { Io } from '../io.ts';
import { wantsColor } from './wants-color.ts';

/** Prints diagnostics to standard error: sorted, each once, paths as seen from the working directory. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], io: Io, color?: boolean): void {
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    io.stderr.write(formatDiagnostic(diagnostic, { color: color ?? wantsColor(io), relativeTo: io.workingDirectory }));
  }
}
