import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { OutputSettings } from '../../../output/output-settings.ts';
import type { CommandCall } from '../../command.ts';

/** What is wrong with options about inputs that contradict each other; `undefined` where nothing is. */
export function checkInputOptions(options: CommandCall['options'], { format }: OutputSettings): Diagnostic | undefined {
  const contradict = (message: string, hint: string): Diagnostic => createDiagnostic({ code: 'GEN317', message, hint });
  const isPrinting = options['printInputs'] === true;
  const depfile = options['depfile'];
  if (isPrinting && depfile !== undefined) return contradict('--print-inputs writes nothing, and --depfile a file', 'give one of them');
  if (isPrinting && format !== 'text' && format !== 'json')
    return contradict(`--print-inputs has no form ${format}`, 'leave --format out, or give --json');
  if (options['dryRun'] === true && depfile !== undefined)
    return contradict('--dry-run writes nothing, and --depfile a file', 'give one of them; --print-inputs prints what a depfile holds');
  if (options['depfileTarget'] !== undefined && depfile === undefined) return contradict('--depfile-target is for --depfile', 'give both');
  return undefined;
}
