import { exitStatus } from '@standin/diagnostics';
import { applyByComparing, findRepositoryRoot, type Shard } from '@standin/engine';
import type { Io } from '../../../io.ts';
import { inputPath } from '../../../output/input-path.ts';
import type { OutputSettings } from '../../../output/output-settings.ts';
import { printDiagnostics } from '../../../output/print-diagnostics.ts';
import { carryOut } from '../../../planned/carry-out.ts';
import type { CommandCall } from '../../command.ts';
import { planCommand } from '../../../planned/plan-command.ts';
import { takePart } from '../../../planned/take-part.ts';
import { formatInputsJson } from './format-inputs-json.ts';
import { watchInputs } from './watch-inputs.ts';

/** What `gen run --print-inputs` is asked. */
export interface PrintInputsOptions {
  readonly call: CommandCall;
  readonly settings: OutputSettings;
  readonly shard: Shard | undefined;
}

/**
 * `gen run --print-inputs`: carries the run out without writing, and prints the files that it read, one a line, as seen from the root of the repository;
 * with --json by output. Gives the exit status.
 */
export async function printInputs({ call, settings, shard }: PrintInputsOptions, io: Io): Promise<number> {
  const watched = watchInputs(io);
  const whole = await planCommand(call, io, watched.session);
  watched.notePlanned();
  const { plan } = takePart(whole, shard, io);
  const result = await carryOut(watched.session, plan, { apply: applyByComparing, loadGenerator: watched.loadGenerator }, io);
  const inputs = watched.inputsOf(plan);
  const diagnostics = [...plan.diagnostics, ...result.outcomes.flatMap((outcome) => outcome.diagnostics)];
  const status = result.interruptStatus ?? exitStatus(diagnostics);
  const root = findRepositoryRoot(watched.session.disk, io.workingDirectory, io.workingDirectory);
  const naming = { root, relativeTo: root };
  if (settings.format === 'json') {
    io.stdout.write(formatInputsJson(inputs, { status, diagnostics, naming }));
  } else {
    const names = inputs.all.files.map((file) => inputPath(file, naming)).sort();
    io.stdout.write(names.map((name) => `${name}\n`).join(''));
    printDiagnostics(diagnostics, io, settings.color);
  }
  return status;
}
