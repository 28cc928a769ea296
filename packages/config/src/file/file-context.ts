import { createDiagnostic } from '@standin/diagnostics';
import type { OptionDefinition } from '../options/option-definition.ts';
import type { Diagnostic, TextPosition } from '@standin/diagnostics';
import type { YamlProblem } from '../yaml/yaml-problem.ts';

/** The names of the targets that there are: those that a package can ask for, and of these those that an interface can. */
export type TargetNames = Readonly<Record<OptionDefinition['level'], readonly string[]>>;

/** What the reading of one file shares: where it is, which targets there are, and the findings so far. */
export interface FileContext {
  readonly path: string;
  readonly directory: string;
  readonly targets: TargetNames;
  readonly locate: (offset: number) => TextPosition;
  readonly diagnostics: Diagnostic[];
}

/** Adds a finding to those of the file. */
export function report(context: FileContext, { code, message, offset, hint }: YamlProblem): void {
  const { position, sourceLine } = context.locate(offset);
  context.diagnostics.push(createDiagnostic({ code, message, position, sourceLine, hint }));
}
