import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { locateOrigin } from '../../plan/locate-origin.ts';
import { planGenerateLines } from '../../plan/plan-run.ts';
import type { PlannedRequest } from '../../plan/plan.ts';
import type { Generator } from '../../types.ts';
import { isGeneratedText } from '../../write/is-generated-text.ts';
import type { InitContext } from '../init-context.ts';
import { isForMocks } from '../mockgen/map-request.ts';
import { addAliases } from './add-aliases.ts';
import { findReplacedLines } from './find-replaced-lines.ts';
import { findDifference, makeFromConfiguration, makeFromLines } from '../verify-outputs.ts';

/** The lines of a file that gen.yaml stands for. */
export interface AdoptedFile {
  /** Absolute. */
  readonly file: string;
  /** From 1, in order. */
  readonly lines: readonly number[];
}

/** Which `//go:generate` lines gen.yaml makes superfluous. */
export interface Adoption {
  readonly files: readonly AdoptedFile[];
  /** The lines that stay, and why. */
  readonly findings: readonly Diagnostic[];
  /** What is wrong in gen.yaml: whoever wrote it is to mend that first. */
  readonly mistakes: readonly Diagnostic[];
}

/**
 * Finds the lines that a gen.yaml of this text makes superfluous: of mockgen those whose files it makes with the same content, apart from the comment that says by
 * which command, of moq and counterfeiter those in whose files it makes stubs of the same names. Told by making all in memory. Writes nothing.
 */
export async function planAdoption(context: InitContext, text: string, generator: Generator): Promise<Adoption> {
  const before = await makeFromLines(context, generator);
  const after = await makeFromConfiguration(context, text, generator);
  const files = new Map<string, number[]>();
  const remove = ({ file, line }: { readonly file: string; readonly line: number }): void =>
    void files.set(
      file,
      [...(files.get(file) ?? []), line].sort((left, right) => left - right),
    );
  const replaced = findReplacedLines(context, after);
  const findings: Diagnostic[] = [...replaced.findings];
  replaced.places.forEach(remove);
  for (const planned of planGenerateLines(context.session, ['.'], context.root).requests.filter(isForMocks)) {
    if (isInGeneratedFile(context, planned)) continue;
    const { destination, origin } = planned;
    const reason = destination === undefined ? 'its mock goes to standard output' : findDifference(before, after, destination);
    if (reason === undefined) remove(origin);
    else
      findings.push(
        createDiagnostic({ code: 'GEN454', severity: 'warning', message: `the line stays: ${reason}`, ...locateOrigin(origin) }),
      );
  }
  const mistakes = after.diagnostics.filter(({ code, severity }) => code.startsWith('GEN4') && severity === 'error');
  const { tree } = context.session;
  return { files: [...files].map(([file, lines]) => addAliases(tree, { file, lines })), findings, mistakes };
}

/** With -write_generate_directive, mockgen repeats its line in the mock: it goes when the mock is written again. */
function isInGeneratedFile({ session }: InitContext, { origin }: PlannedRequest): boolean {
  const result = session.tree.read(origin.file);
  return result.kind === 'text' && isGeneratedText(result.text);
}
