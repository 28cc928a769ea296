import { openRounds } from '@standin/engine';
import type { Io } from '../../io.ts';
import { loadGenerator, loadTemplates } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { chooseCache } from '../../planned/open-command-session.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { createReporter } from './create-reporter.ts';
import { readWatchOptions } from './read-watch-options.ts';
import { watchRounds } from './watch-rounds.ts';

/** `gen watch`: one round of `gen run` after the other, until somebody ends it. Gives the exit status, or why nothing was done. */
export async function runWatchCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings({ ...call.options, format: 'text' }, io);
  if (isMistake(settings)) return refuse(settings);
  const options = readWatchOptions(call);
  if ('code' in options) return refuse(options);
  const { planOptions, diagnostics, flags } = await readPlanOptions(call, io);
  if (diagnostics.some(({ severity }) => severity === 'error')) return refuse(...diagnostics);
  const { workingDirectory } = io;
  const cache = chooseCache(call, io);
  const rounds = await openRounds({
    machine: machineOf(io),
    workingDirectory,
    patterns: call.arguments.length === 0 ? ['.'] : call.arguments,
    planOptions,
    ...(cache && { cache }),
    prunes: options.prunes,
    loadGenerator: async ({ requests }) => {
      if (requests.some(({ request }) => request.templates !== undefined)) await loadTemplates();
      return loadGenerator();
    },
  });
  const terminal = await io.openTerminal();
  const reporter = createReporter({ settings, options, diagnostics, flags, terminal }, io);
  return watchRounds({ rounds, reporter, options, terminal }, io);
}
