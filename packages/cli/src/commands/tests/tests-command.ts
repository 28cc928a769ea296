import { createStyles, exitStatus } from '@standin/diagnostics';
import {
  openSession,
  planTests,
  writeTests,
  type EditedFile,
  type PlannedTests,
  type Session,
  type TestsMaker,
  type TestsWish,
  type WrittenTests,
} from '@standin/engine';
import type { Io } from '../../io.ts';
import { loadTemplates } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { formatEditedFiles } from '../../output/format-edited-files.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { formatTestsJson } from './format-tests-json.ts';
import { formatTestsSummary } from './format-tests-summary.ts';
import { readTestsWish } from './read-tests-wish.ts';

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
  const planned = await planTests(session, question, await loadMaker(session));
  const written = options['write'] === true ? writeTests(planned.files, session, directory) : undefined;
  const result = { ...planned, diagnostics: [...given.diagnostics, ...planned.diagnostics, ...(written?.diagnostics ?? [])] };
  const saysWhy = settings.isVerbose || wish.selection.only !== undefined;
  print({ session, result, settings, saysWhy, selection: wish.selection, written }, io);
  return exitStatus(result.diagnostics);
}

async function loadMaker({ tree, environment }: Session): Promise<TestsMaker> {
  const [{ loadGrammar }, { createPrograms, generateTests, wantsDoubles }] = await Promise.all([
    import('@standin/syntax'),
    import('@standin/targets'),
  ]);
  await loadGrammar();
  const sources = { tree, environment, programs: createPrograms() };
  return {
    wantsDoubles: (request) => wantsDoubles({ ...sources, request }),
    make: (request) => generateTests({ ...sources, request }),
  };
}

/** The codes of notes that say why a function gets no test, or one that knows little. */
const refusals: readonly string[] = ['GEN140', 'GEN143', 'GEN144'];

interface Printing {
  readonly session: Session;
  readonly result: PlannedTests;
  readonly settings: OutputSettings;
  /** Whether it is said why a function gets no test: where all is told, and where functions were asked for by their names. */
  readonly saysWhy: boolean;
  readonly selection: TestsWish['selection'];
  /** Absent where nothing is to be written. */
  readonly written: WrittenTests | undefined;
}

function print({ session, result, settings, saysWhy, selection, written }: Printing, io: Io): void {
  const { workingDirectory: directory } = io;
  const styles = createStyles(settings.outputColor);
  const patchOf = (files: readonly EditedFile[], color = styles): string =>
    formatEditedFiles(files, { tree: session.disk, directory, styles: color });
  if (settings.format === 'json') {
    io.stdout.write(formatTestsJson(result, { relativeTo: directory, written, patchOf: (file) => patchOf([file], createStyles(false)) }));
    return;
  }
  const shown = result.diagnostics.filter(
    ({ severity, code }) => severity !== 'note' || (refusals.includes(code) ? saysWhy : settings.isVerbose),
  );
  printDiagnostics(shown, io, settings.color);
  if (written === undefined) io.stdout.write(patchOf(result.files));
  if (settings.isQuiet) return;
  io.stderr.write(formatTestsSummary(result, { relativeTo: directory, written, isVerbose: settings.isVerbose, saysWhy, selection }));
}
