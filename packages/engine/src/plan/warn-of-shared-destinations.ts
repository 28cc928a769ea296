import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { locateOrigin } from './locate-origin.ts';
import type { Origin, PlannedRequest } from './plan.ts';

/** A warning for each directive that writes what a later one writes again, naming both. */
export function warnOfSharedDestinations(requests: readonly PlannedRequest[]): readonly Diagnostic[] {
  const earlier = new Map<string, Origin>();
  const diagnostics: Diagnostic[] = [];
  for (const { destination, origin } of requests) {
    const first = destination === undefined ? undefined : earlier.get(destination);
    if (destination !== undefined && first !== undefined) {
      diagnostics.push(describeShared(destination, first, origin));
    }
    if (destination !== undefined) {
      earlier.set(destination, origin);
    }
  }
  return diagnostics;
}

function describeShared(destination: string, first: Origin, second: Origin): Diagnostic {
  const name = destination.replace(/^.*[/\\]/s, '');
  return createDiagnostic({
    code: 'GEN118',
    severity: 'warning',
    message: `writes ${name} again, over what an earlier directive wrote`,
    hint: 'give one of them another -destination',
    ...locateOrigin(second, name),
    related: { label: 'earlier', position: { file: first.file, line: first.line } },
  });
}
