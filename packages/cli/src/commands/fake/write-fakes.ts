import { applyByComparing, applyByWriting, planAskedFakes, type Plan } from '@standin/engine';
import type { Io } from '../../io.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { carryOut, type CarriedOut } from '../../planned/carry-out.ts';
import { emptyPlan } from '../../planned/idle-flags.ts';
import { openCommandSession } from '../../planned/open-command-session.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall } from '../command.ts';
import { reportRun } from '../run/report-run.ts';

/** The directories of the packages whose fakes a plan has. */
function fakedDirectories({ requests }: Plan): readonly string[] {
  return requests.flatMap(({ request }) => (request.target === 'fake' && request.part === 'fakes' ? (request.packagePattern ?? []) : []));
}

/** How to go on where fakes have been written, for people. */
function adviseTests({ outcomes }: CarriedOut, patterns: readonly string[]): string {
  const isWritten = outcomes.some(
    ({ kind, planned: { request } }) => kind === 'written' && request.target === 'fake' && request.part === 'fakes',
  );
  return isWritten ? `gen tests --write ${patterns.join(' ')} writes table tests that run on them\n` : '';
}

/**
 * `gen fake`: writes the fakes of packages and the runtime that they need, and with --tests the tests of the packages on them; or, with --dry-run, tells what it would write. Gives the
 * exit status.
 */
export async function writeFakes(call: CommandCall, settings: OutputSettings, io: Io): Promise<number> {
  const start = io.now();
  const session = openCommandSession(call, io);
  const { planOptions, diagnostics } = await readPlanOptions(call, io);
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  const patterns = call.arguments.length === 0 ? ['.'] : call.arguments;
  const planned = isWrong ? emptyPlan : await planAskedFakes(session, patterns, io.workingDirectory, planOptions);
  const plan = { ...planned, diagnostics: [...diagnostics, ...planned.diagnostics] };
  const isDry = call.options['dryRun'] === true;
  const result = await carryOut(session, plan, { apply: isDry ? applyByComparing : applyByWriting }, io);
  const run = { session, plan, planOptions, optionDiagnostics: diagnostics };
  const status = await reportRun({ command: 'fake', planned: run, result, settings, isDry, refused: [], start }, io);
  if (result.isInterrupted) return status;
  if (call.options['tests'] !== true) {
    if (settings.format === 'text' && !settings.isQuiet && !isDry) io.stderr.write(adviseTests(result, patterns));
    return status;
  }
  const { writeFakeTests } = await import('./write-fake-tests.ts');
  return Math.max(status, await writeFakeTests({ directories: fakedDirectories(plan), planOptions, settings }, io));
}
