import { exitStatus } from '@standin/diagnostics';
import { openSession, planTests, writeTests } from '@standin/engine';
import type { Io } from '../../io.ts';
import { loadTemplates } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { loadTestsMaker } from './load-tests-maker.ts';
import { readTestsWish } from './read-tests-wish.ts';
import { reportTests } from './report-tests.ts';

/** `gen tests`: prints tests as a unified diff, or writes them. Gives the exit status, or why nothing was done. */
export async function runTestsCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const { arguments: patterns, options } = call;
  const { workingDirectory: directory } = io;
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) return refuse(settings);
  const wish = readTestsWish(call, directory);
  if (!('selection' in wish)) return refuse(...wish);
  if (wish.templates !== undefined) await loadTemplates();
  const session = openSession(machineOf(io));
  const given = await readPlanOptions(call, io);
  const question = { patterns, directory, wish, planOptions: given.planOptions };
  const planned = await planTests(session, question, await loadTestsMaker(session));
  const written = options['write'] === true ? writeTests(planned.files, session, directory) : undefined;
  const result = { ...planned, diagnostics: [...given.diagnostics, ...planned.diagnostics, ...(written?.diagnostics ?? [])] };
  const saysWhy = settings.isVerbose || wish.selection.only !== undefined;
  reportTests({ session, result, settings, saysWhy, selection: wish.selection, written }, io);
  return exitStatus(result.diagnostics);
}
