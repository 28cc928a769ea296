import { createDiagnostic, displayPath, type Diagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, loadInit, openSession, writeFile, type InitContext, type PreparedConfiguration } from '@standin/engine';
import type { Io } from '../../io.ts';
import { loadGenerator } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import type { CommandCall, CommandEnd, Refusal } from '../command.ts';
import { refuse } from '../refuse.ts';
import { adopt } from './adopt.ts';
import { formatInitJson } from './format-init-json.ts';
import { formatSurvey } from './format-survey.ts';
import type { InitRun } from './init-run.ts';

/** `gen init`: writes gen.yaml, or prints it; with --adopt, removes lines that it stands for. Gives the exit status. */
export async function runInitCommand({ options }: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) return refuse(settings);
  const session = openSession(machineOf(io));
  const { tree } = session;
  const root = options['here'] === true ? io.workingDirectory : findRepositoryRoot(tree, io.workingDirectory, io.workingDirectory);
  const path = tree.path.join(root, 'gen.yaml');
  const init = await loadInit();
  const run: InitRun = {
    context: init.createInitContext(session, root),
    init,
    path,
    io,
    color: settings.color,
    isQuiet: settings.isQuiet,
    isJson: settings.format === 'json',
    mayAsk: options['yes'] !== true,
    prints: options['print'] === true || options['dryRun'] === true,
  };
  const present = tree.read(path);
  if (options['adopt'] !== true && !run.prints && present.kind !== 'absent') return refusePresent(run);
  if (options['adopt'] === true && present.kind === 'text') return adopt(run, present.text);
  const prepared = await init.prepareConfiguration(run.context, loadGenerator);
  const mistakes = prepared.findings.filter(({ severity }) => severity === 'error');
  if (mistakes.length > 0) return refuse(...mistakes);
  return options['adopt'] === true ? adopt(run, prepared) : finish(run, prepared);
}

function refusePresent({ path }: InitRun): Refusal {
  const hint = 'see gen init --print; gen init --adopt removes lines it stands for';
  const position = { file: path };
  return refuse(createDiagnostic({ code: 'GEN453', message: 'gen.yaml is there already and is not changed', hint, position }));
}

async function finish(run: InitRun, prepared: PreparedConfiguration): Promise<CommandEnd> {
  const { io, path, color, prints, isQuiet } = run;
  const refusal = prints ? undefined : await write(path, prepared.text);
  const findings = [...prepared.findings, ...noteNothing(run.context, prepared)];
  if (refusal !== undefined) return refuse(...findings, refusal);
  if (run.isJson) io.stdout.write(formatInitJson(run, { prepared, files: [], findings }));
  else printDiagnostics(findings, io, color);
  if (prints && !run.isJson) io.stdout.write(prepared.text);
  if (isQuiet) return 0;
  io.stderr.write(formatSurvey(run.init.countWishes(prepared.wishes)));
  if (!prints) io.stderr.write(`wrote ${displayPath(path, io.workingDirectory)}\n${nextSteps(run, prepared)}`);
  return 0;
}

async function write(path: string, text: string): Promise<Diagnostic | undefined> {
  const result = await writeFile(path, text);
  return result.kind === 'refused' ? result.diagnostic : undefined;
}

function noteNothing({ root }: InitContext, { wishes }: PreparedConfiguration): readonly Diagnostic[] {
  if (wishes.length > 0) return [];
  const hint = 'the gen.yaml says how to ask for mocks';
  return [
    createDiagnostic({ code: 'GEN455', severity: 'note', message: 'nothing to carry over was found', hint, position: { file: root } }),
  ];
}

function nextSteps({ init }: InitRun, { wishes }: PreparedConfiguration): string {
  const hasLines = wishes.some(({ tool, outputs }) => init.isAdopted(tool) && outputs.some(({ inactive }) => inactive === undefined));
  return [
    'next: gen run writes the doubles, gen check says which are stale\n',
    hasLines ? '      gen init --adopt removes the go:generate lines that gen.yaml stands for\n' : '',
  ].join('');
}
