import type { Diagnostic } from '@standin/diagnostics';
import { applyByComparing, applyByWriting, type Shard } from '@standin/engine';
import type { Io } from '../../io.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { carryOut } from '../../planned/carry-out.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { planCommand, type PlannedCommand } from '../../planned/plan-command.ts';
import { isShardMistake, readShard } from '../../planned/read-shard.ts';
import { refuse } from '../refuse.ts';
import { reportRun } from './report-run.ts';
import { takePart } from '../../planned/take-part.ts';
import { checkInputOptions } from './inputs/check-input-options.ts';
import type { WatchedRun } from './inputs/watch-inputs.ts';

/**
 * `gen run`: carries out what the patterns ask for, and reports on standard error; what has no destination goes to standard output. With --dry-run it compares
 * where it would write; with --print-inputs it prints what it reads. Gives the exit status, or why nothing was done.
 */
export async function runRunCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const start = io.now();
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const shard = readShard(call.options);
  if (isShardMistake(shard)) return refuse(shard);
  const mistake = checkInputOptions(call.options, settings);
  if (mistake !== undefined) return refuse(mistake);
  if (call.options['printInputs'] !== true) return runAndReport(call, { settings, shard, start }, io);
  const { printInputs } = await import('./inputs/print-inputs.ts');
  return printInputs({ call, settings, shard }, io);
}

interface RunSettings {
  readonly settings: OutputSettings;
  readonly shard: Shard | undefined;
  readonly start: number;
}

async function runAndReport(call: CommandCall, { settings, shard, start }: RunSettings, io: Io): Promise<number> {
  const isDry = call.options['dryRun'] === true;
  const watched = call.options['depfile'] === undefined ? undefined : (await import('./inputs/watch-inputs.ts')).watchInputs(io);
  const planned = takePart(await planCommand(call, io, watched?.session), shard, io);
  const apply = isDry ? applyByComparing : applyByWriting;
  const result = await carryOut(planned.session, planned.plan, { apply, ...(watched && { loadGenerator: watched.loadGenerator }) }, io);
  const refused = watched === undefined || result.isInterrupted ? [] : await writeDepfile(call, { planned, watched }, io);
  return reportRun({ command: 'run', planned, result, settings, isDry, refused, start }, io);
}

async function writeDepfile(
  { options }: CommandCall,
  { planned: { session, plan }, watched }: { readonly planned: PlannedCommand; readonly watched: WatchedRun },
  io: Io,
): Promise<readonly Diagnostic[]> {
  const { writeRunDepfile } = await import('./inputs/write-run-depfile.ts');
  return writeRunDepfile(options, { session, plan, inputs: watched.inputsOf(plan) }, io);
}
