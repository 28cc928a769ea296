import { createDiagnostic, displayPath, type Diagnostic } from '@standin/diagnostics';
import type { PreparedConfiguration } from '@standin/engine';
import { loadGenerator } from '../../load-generator.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { declinedStatus, formatInitJson, type InitResult } from './format-init-json.ts';
import { countFiles, formatSurvey } from './format-survey.ts';
import type { CommandEnd, Refusal } from '../command.ts';
import { refuse } from '../refuse.ts';
import type { InitRun } from './init-run.ts';

/** `gen init --adopt`, with the text of the gen.yaml that is there, or with one that is to be written. Gives the exit status. */
export async function adopt(run: InitRun, configuration: string | PreparedConfiguration): Promise<CommandEnd> {
  const { init, context, io, color } = run;
  const prepared = typeof configuration === 'string' ? undefined : configuration;
  const text = typeof configuration === 'string' ? configuration : configuration.text;
  const { files, findings, mistakes } = await init.planAdoption(context, text, await loadGenerator());
  if (prepared === undefined && mistakes.length > 0) return refuse(...mistakes);
  const known = prepared?.findings ?? [];
  const result: InitResult = { prepared, files, findings: [...known, ...withoutRepeated(findings, known)] };
  if (!run.isJson) printDiagnostics(result.findings, io, color);
  if (prepared === undefined && files.length === 0) return endWithNothing(run, result);
  if (!run.isQuiet || run.prints) io.stderr.write(formatChanges(run, result));
  if (run.prints) return show(run, result);
  const answer = run.mayAsk ? await ask(run) : 'yes';
  if (typeof answer !== 'string') return answer;
  return answer === 'yes' ? carryOut(run, result) : decline(run, { ...result, isDeclined: true });
}

function show(run: InitRun, result: InitResult): number {
  run.io.stdout.write(run.isJson ? formatInitJson(run, result) : (result.prepared?.text ?? ''));
  return 0;
}

async function carryOut(run: InitRun, result: InitResult): Promise<CommandEnd> {
  const { init, io, path } = run;
  const { prepared, files } = result;
  const diagnostics = await init.carryOutAdoption({
    files,
    ...(prepared !== undefined && { configuration: { path, text: prepared.text } }),
  });
  if (diagnostics.length > 0) return refuse(...diagnostics);
  if (run.isJson) io.stdout.write(formatInitJson(run, result));
  if (!run.isQuiet) io.stderr.write('done\nnext: gen run writes the doubles, gen check says which are stale\n');
  return 0;
}

/** Why a line stays is said once: by what was found when gen.yaml was made, where that is of the same line. */
function withoutRepeated(findings: readonly Diagnostic[], said: readonly Diagnostic[]): readonly Diagnostic[] {
  const placeOf = ({ position }: Diagnostic): string => `${position?.file}:${position?.line}`;
  const places = new Set(said.filter(({ code }) => code === 'GEN451').map(placeOf));
  return findings.filter((finding) => !places.has(placeOf(finding)));
}

function endWithNothing(run: InitRun, result: InitResult): number {
  const { io, isQuiet, isJson } = run;
  if (isJson) io.stdout.write(formatInitJson(run, result));
  if (!isQuiet) io.stderr.write('no line of mockgen, moq or counterfeiter that gen.yaml stands for\n');
  return 0;
}

function formatChanges({ init, path, io }: InitRun, { prepared, files }: InitResult): string {
  const show = (file: string): string => displayPath(file, io.workingDirectory);
  const total = files.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    prepared === undefined ? '' : formatSurvey(init.countWishes(prepared.wishes)),
    'gen init --adopt will\n',
    prepared !== undefined ? `  write ${show(path)}\n` : '',
    total === 0 ? '' : `  remove ${total} go:generate ${total === 1 ? 'line' : 'lines'} from ${countFiles(files.length)}\n`,
    ...files.map(({ file, lines }) => `    ${show(file)}:${lines.join(',')}\n`),
  ].join('');
}

async function ask({ io }: InitRun): Promise<'yes' | 'no' | Refusal> {
  if (!io.canAsk)
    return refuse(
      createDiagnostic({ code: 'GEN319', message: 'nobody can be asked here, so nothing was changed', hint: 'add --yes to do it' }),
    );
  const answer = await io.ask('Go on? [y/N] ');
  return /^y(?:es)?$/i.test(answer.trim()) ? 'yes' : 'no';
}

function decline(run: InitRun, result: InitResult): number {
  if (run.isJson) run.io.stdout.write(formatInitJson(run, result));
  run.io.stderr.write('nothing was changed\n');
  return declinedStatus;
}
