import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Plan } from '@standin/engine';

/** A plan of nothing, for a call whose options are wrong. */
export const emptyPlan: Plan = Object.freeze({
  requests: [],
  others: new Map(),
  diagnostics: [],
  directories: [],
  doubleFiles: [],
  leftOut: [],
});

/** Warns of flags of gen.yaml's options where all that is asked for are `//go:generate` lines, which they do not change. */
export function describeIdleFlags(flags: readonly string[], { requests, diagnostics }: Plan): readonly Diagnostic[] {
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  if (flags.length === 0 || isBroken || requests.some(({ origin }) => origin.kind !== 'directive')) return [];
  const has = flags.length === 1 ? 'has' : 'have';
  const message = `${flags.join(', ')} ${has} no effect: neither gen.yaml nor a //gen: comment asks for anything here`;
  const hint = 'write flags into the //go:generate lines themselves';
  return [createDiagnostic({ code: 'GEN320', severity: 'warning', message, hint: requests.length === 0 ? undefined : hint })];
}
