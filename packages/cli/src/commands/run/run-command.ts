import { exitStatus, type Diagnostic } from '@standin/diagnostics';
import { applyByWriting, carryOutPlan, openSession, planRun, type Plan, type RunResult } from '@standin/engine';
import { formatReport } from './format-report.ts';
import type { Io } from '../../io.ts';
import { loadGenerator } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { createStatusLine } from '../../output/status-line.ts';
import { wantsColor } from '../../output/wants-color.ts';
import type { CommandCall } from '../command.ts';

const interruptedStatus = 130;

/** `gen run`: carries out directives, and reports on standard error; what has no destination goes to standard output. Gives the exit status. */
export async function runRunCommand({ arguments: given, options }: CommandCall, io: Io): Promise<number> {
  const start = io.now();
  const patterns = given.length === 0 ? ['.'] : given;
  const isVerbose = options['verbose'] === true;
  const color = wantsColor(io, options['color'] as boolean | undefined);
  const session = openSession(machineOf(io));
  const plan = await planRun(session, patterns, io.workingDirectory);
  const result = await carryOut(session, plan, io);
  for (const { kind, text = '' } of result.outcomes) {
    io.stdout.write(kind === 'printed' ? text : '');
  }
  const diagnostics = collectDiagnostics(plan, result);
  printDiagnostics(diagnostics, io, color);
  io.stderr.write(
    formatReport({ plan, result, isVerbose, color, columns: io.columns, relativeTo: io.workingDirectory, milliseconds: io.now() - start }),
  );
  return result.isInterrupted ? interruptedStatus : exitStatus(diagnostics);
}

async function carryOut(session: ReturnType<typeof openSession>, plan: Plan, io: Io): Promise<RunResult> {
  if (plan.requests.length === 0) {
    return { outcomes: [], isInterrupted: false };
  }
  const generator = await loadGenerator();
  const status = createStatusLine(io, plan.requests.length);
  const controller = new AbortController();
  const stopListening = io.onInterrupt(() => controller.abort());
  try {
    return await carryOutPlan(session, plan, {
      generator,
      apply: applyByWriting,
      signal: controller.signal,
      onProgress: (done, planned) => status.show(done, planned.destination ?? planned.origin.file),
    });
  } finally {
    stopListening();
    status.clear();
  }
}

function collectDiagnostics(plan: Plan, result: RunResult): readonly Diagnostic[] {
  return [...plan.diagnostics, ...result.outcomes.flatMap(({ diagnostics }) => diagnostics)];
}
