import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { OutputSettings } from '../../output/output-settings.ts';
import type { CommandCall } from '../command.ts';

/** Why --tests does not go with what else a call of `gen fake` says; `undefined` where it does. */
export function findContradiction({ options }: CommandCall, { format }: OutputSettings): Diagnostic | undefined {
  if (options['tests'] !== true) return undefined;
  const others = [
    ...(options['list'] === true ? ['--list'] : []),
    ...(options['dryRun'] === true ? ['--dry-run'] : []),
    ...(format === 'text' ? [] : [`--format ${format}`]),
  ];
  const [other] = others;
  if (other === undefined) return undefined;
  const hint = 'leave out one of them; gen tests --write takes the packages afterwards';
  return createDiagnostic({ code: 'GEN317', message: `--tests and ${other} contradict each other`, hint });
}
