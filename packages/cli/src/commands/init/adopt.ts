import { createDiagnostic, displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import type { AdoptedFile, PreparedConfiguration } from '@standin/engine';
import { loadGenerator } from '../../load-generator.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { countFiles, formatSurvey } from './format-survey.ts';
import type { InitRun } from './init-run.ts';

const declinedStatus = 1;

/** `gen init --adopt`, with the text of the gen.yaml that is there, or with one that is to be written. Gives the exit status. */
export async function adopt(run: InitRun, configuration: string | PreparedConfiguration): Promise<number> {
  const { init, context, io, color, path, prints } = run;
  const prepared = typeof configuration === 'string' ? undefined : configuration;
  const text = typeof configuration === 'string' ? configuration : configuration.text;
  const { files, findings } = await init.planAdoption(context, text, await loadGenerator());
  printDiagnostics([...(prepared?.findings ?? []), ...withoutRepeated(findings, prepared?.findings ?? [])], io, color);
  if (prints && prepared !== undefined) io.stdout.write(text);
  if (prepared === undefined && files.length === 0) return endWithNothing(run);
  if (!run.isQuiet || prints)
    io.stderr.write(
      (prepared === undefined ? '' : formatSurvey(init.countWishes(prepared.wishes))) + formatChanges(run, files, prepared !== undefined),
    );
  if (prints) return 0;
  const refusal = await ask(run);
  if (refusal !== undefined) return refusal;
  const diagnostics = init.carryOutAdoption({ files, ...(prepared !== undefined && { configuration: { path, text } }) });
  printDiagnostics(diagnostics, io, color);
  if (diagnostics.length === 0 && !run.isQuiet) io.stderr.write('done\nnext: gen run writes the mocks, gen check says which are stale\n');
  return exitStatus(diagnostics);
}

/** Why a line stays is said once: by what was found when gen.yaml was made, where that is of the same line. */
function withoutRepeated(findings: readonly Diagnostic[], said: readonly Diagnostic[]): readonly Diagnostic[] {
  const placeOf = ({ position }: Diagnostic): string => `${position?.file}:${position?.line}`;
  const places = new Set(said.filter(({ code }) => code === 'GEN451').map(placeOf));
  return findings.filter((finding) => !places.has(placeOf(finding)));
}

function endWithNothing({ io, isQuiet }: InitRun): number {
  if (!isQuiet) io.stderr.write('no go:generate line of mockgen that gen.yaml stands for\n');
  return 0;
}

function formatChanges({ path, io }: InitRun, files: readonly AdoptedFile[], writes: boolean): string {
  const show = (file: string): string => displayPath(file, io.workingDirectory);
  const total = files.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    'gen init --adopt will\n',
    writes ? `  write ${show(path)}\n` : '',
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
