import { applyByComparing, applyByWriting, loadFakePlanner } from '@standin/engine';
import type { Io } from '../../io.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { carryOut } from '../../planned/carry-out.ts';
import { emptyPlan } from '../../planned/idle-flags.ts';
import { openCommandSession } from '../../planned/open-command-session.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall } from '../command.ts';
import { reportRun } from '../run/report-run.ts';

/** `gen fake`: writes the fakes of packages and the runtime that they need, or, with --dry-run, tells what it would write. Gives the exit status. */
export async function writeFakes(call: CommandCall, settings: OutputSettings, io: Io): Promise<number> {
  const start = io.now();
  const session = openCommandSession(call, io);
  const { planOptions, diagnostics } = await readPlanOptions(call, io);
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  const patterns = call.arguments.length === 0 ? ['.'] : call.arguments;
  const planned = isWrong ? emptyPlan : (await loadFakePlanner())(session, patterns, io.workingDirectory, planOptions);
  const plan = { ...planned, diagnostics: [...diagnostics, ...planned.diagnostics] };
  const isDry = call.options['dryRun'] === true;
  const result = await carryOut(session, plan, { apply: isDry ? applyByComparing : applyByWriting }, io);
  const run = { session, plan, planOptions, optionDiagnostics: diagnostics };
  return reportRun({ command: 'fake', planned: run, result, settings, isDry, refused: [], start }, io);
}
