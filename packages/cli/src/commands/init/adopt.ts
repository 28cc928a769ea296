import { createDiagnostic, displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import type { PreparedConfiguration } from '@standin/engine';
import { loadGenerator } from '../../load-generator.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { formatInitJson, type InitResult } from './format-init-json.ts';
import { countFiles, formatSurvey } from './format-survey.ts';
import type { InitRun } from './init-run.ts';

const declinedStatus = 1;

/** `gen init --adopt`, with the text of the gen.yaml that is there, or with one that is to be written. Gives the exit status. */
export async function adopt(run: InitRun, configuration: string | PreparedConfiguration): Promise<number> {
  const { init, context, io, color } = run;
  const prepared = typeof configuration === 'string' ? undefined : configuration;
  const text = typeof configuration === 'string' ? configuration : configuration.text;
  const { files, findings, mistakes } = await init.planAdoption(context, text, await loadGenerator());
  if (prepared === undefined && mistakes.length > 0) {
    printDiagnostics(mistakes, io, color);
    return exitStatus(mistakes);
  }
  const known = prepared?.findings ?? [];
  printDiagnostics([...known, ...withoutRepeated(findings, known)], io, color);
  const result = { prepared, files };
  if (prepared === undefined && files.length === 0) return endWithNothing(run, result);
  if (!run.isQuiet || run.prints) io.stderr.write(formatChanges(run, result));
  if (run.prints) return show(run, result);
  return (await ask(run)) ?? carryOut(run, result);
}

function show(run: InitRun, result: InitResult): number {
  run.io.stdout.write(run.isJson ? formatInitJson(run, result) : (result.prepared?.text ?? ''));
  return 0;
}

function carryOut(run: InitRun, result: InitResult): number {
  const { init, io, path, color } = run;
  const { prepared, files } = result;
  const diagnostics = init.carryOutAdoption({ files, ...(prepared !== undefined && { configuration: { path, text: prepared.text } }) });
  printDiagnostics(diagnostics, io, color);
  if (diagnostics.length > 0) return exitStatus(diagnostics);
  if (run.isJson) io.stdout.write(formatInitJson(run, result));
  if (!run.isQuiet) io.stderr.write('done\nnext: gen run writes the mocks, gen check says which are stale\n');
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
  if (!isQuiet) io.stderr.write('no go:generate line of mockgen that gen.yaml stands for\n');
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

/** The exit status where it is not to be done; `undefined` where it is. */
async function ask({ io, mayAsk, color }: InitRun): Promise<number | undefined> {
  if (!mayAsk) return undefined;
  if (!io.canAsk) {
    const diagnostics: readonly Diagnostic[] = [
      createDiagnostic({ code: 'GEN319', message: 'nobody can be asked here, so nothing was changed', hint: 'add --yes to do it' }),
    ];
    printDiagnostics(diagnostics, io, color);
    return exitStatus(diagnostics);
  }
  const answer = await io.ask('Go on? [y/N] ');
  if (/^y(?:es)?$/i.test(answer.trim())) return undefined;
  io.stderr.write('nothing was changed\n');
  return declinedStatus;
}
