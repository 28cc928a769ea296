import { sortDiagnostics, type Diagnostic } from '@standin/diagnostics';

/** What is wrong, from round to round. */
export interface StandingDiagnostics {
  /** Takes all that is wrong now, and tells what is new and what is gone. */
  update(diagnostics: readonly Diagnostic[]): { readonly appeared: readonly Diagnostic[]; readonly gone: readonly Diagnostic[] };
  /** All that is wrong, sorted. */
  list(): readonly Diagnostic[];
}

/** Nothing is wrong yet. A mistake that only moves within its file is the same. */
export function createStandingDiagnostics(): StandingDiagnostics {
  let standing: ReadonlyMap<string, Diagnostic> = new Map();
  return Object.freeze({
    update(diagnostics: readonly Diagnostic[]) {
      const before = standing;
      standing = nameAll(sortDiagnostics(diagnostics));
      return { appeared: withoutNames(standing, before), gone: withoutNames(before, standing) };
    },
    list: () => [...standing.values()],
  });
}

function withoutNames(all: ReadonlyMap<string, Diagnostic>, others: ReadonlyMap<string, Diagnostic>): readonly Diagnostic[] {
  return [...all].filter(([name]) => !others.has(name)).map(([, diagnostic]) => diagnostic);
}

/** Each gets a name without its line; those that are alike are counted. */
function nameAll(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  const named = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, severity, message, position } = diagnostic;
    let count = 0;
    const name = (): string => JSON.stringify([code, severity, message, position?.file, count]);
    while (named.has(name())) count++;
    named.set(name(), diagnostic);
  }
  return named;
}
