import { createDiagnostic, type Diagnostic, type Severity } from '@standin/diagnostics';
import type { ClientsReport } from '@standin/targets';

/** Says which calls may be some of a client and could not be told. */
export function describeUnresolved({ unresolved }: ClientsReport, severity: Severity): readonly Diagnostic[] {
  return unresolved.map(({ method, reason, place }) => {
    const message = `unresolved: ${method} on a value whose type could not be told (${reason})`;
    return createDiagnostic({ code: 'GEN160', severity, message, position: place });
  });
}
