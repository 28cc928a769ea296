import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { GoFlags } from './parse-go-flags.ts';

/** What is wrong with -depfile: it is about a file, so the flag that names that has to be given, too. */
export function checkDepfile({ texts }: GoFlags, outputFlag: string): readonly Diagnostic[] {
  if ((texts.get('depfile') ?? '') === '' || (texts.get(outputFlag) ?? '') !== '') return [];
  const message = `-depfile says what a file is made from, and there is no -${outputFlag}`;
  return [createDiagnostic({ code: 'GEN317', message, hint: `give -${outputFlag}, or leave -depfile out` })];
}
