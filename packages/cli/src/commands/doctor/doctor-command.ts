import { openSession } from '@standin/engine';
import { openWorkspace } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import { formatJsonResult } from '../../output/format-json-result.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { checkBuild } from './check-build.ts';
import { checkConfiguration } from './check-configuration.ts';
import { checkModules } from './check-modules.ts';
import { checkProgram } from './check-program.ts';
import { checkRuntime } from './check-runtime.ts';
import { checkSurroundings } from './check-surroundings.ts';
import type { Finding } from './finding.ts';
import { formatFindings } from './format-findings.ts';

/** `gen doctor`: prints what was found to standard output. Gives the exit status, 1 where something that mocks need is missing. */
export async function runDoctorCommand({ options }: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) return refuse(settings);
  const session = openSession(machineOf(io));
  const workspace = openWorkspace({ tree: session.tree, environment: session.environment, directory: io.workingDirectory });
  const findings: readonly Finding[] = [
    ...checkProgram(await loadGrammar(), session),
    ...checkModules(workspace, io.workingDirectory),
    checkRuntime(workspace, io.workingDirectory),
    checkBuild(workspace),
    checkConfiguration(session, io.workingDirectory),
    ...checkSurroundings(io),
  ];
  const status = findings.some(({ state }) => state === 'missing') ? 1 : 0;
  if (settings.format === 'json') {
    const checks = findings.map(({ check, state, message, details = [], hint }) => ({
      check,
      state,
      message,
      details,
      ...(hint && { hint }),
    }));
    io.stdout.write(formatJsonResult({ command: 'doctor', status, fields: { checks }, diagnostics: [] }, io.workingDirectory));
  } else {
    io.stdout.write(
      formatFindings(findings, { color: settings.outputColor, columns: io.columns, hasSymbols: io.variables['TERM'] !== 'dumb' }),
    );
  }
  return status;
}
