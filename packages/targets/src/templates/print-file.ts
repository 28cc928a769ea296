import { createDiagnostic } from '@standin/diagnostics';
import { formatGo } from '@standin/render';
import type { FileOptions, FileResult } from '../file-result.ts';
import type { FileRequest } from '../file-request.ts';
import type { Advice } from '../output/advice.ts';
import { templatesOf } from '../programs.ts';
import { printWithTemplates } from './print-with-templates.ts';
import type { TemplateSet } from './template-sets.ts';

/** What a target prints. */
export interface Printing<View> {
  readonly view: View;
  /** The target's templates, for those of users to stand on. */
  readonly set: TemplateSet;
  /** Prints the view with the templates of this repository. */
  readonly render: (view: View) => string;
  /** Whether that is in gofmt's form already. */
  readonly isCanonical: boolean;
  readonly advice: Advice;
}

/** Prints the file of a request, with the user's templates where it names some, in gofmt's form; or tells why that is not possible. */
export function printFile<View>(options: FileOptions<FileRequest>, printing: Printing<View>): FileResult {
  const { templates, destination } = options.request;
  const { text, diagnostics } = templates === undefined ? printOwn(printing) : printUsers(options, templates.directory, printing);
  if (text === undefined) return { diagnostics };
  return { file: { ...(destination !== undefined && { path: destination }), text }, diagnostics };
}

interface Printed extends Pick<FileResult, 'diagnostics'> {
  readonly text?: string;
}

function printOwn<View>({ view, render, isCanonical, advice }: Printing<View>): Printed {
  const text = render(view);
  if (isCanonical) return { text, diagnostics: [] };
  const formatted = formatGo(text);
  if (formatted.kind === 'formatted') return { text: formatted.text, diagnostics: [] };
  const { noun, settings, checkTexts: hint } = advice;
  const message = `with these ${settings} the ${noun} is no Go that gofmt reads: ${formatted.message.trim()}`;
  return { diagnostics: [createDiagnostic({ code: 'GEN315', message, hint })] };
}

function printUsers<View>(options: FileOptions<FileRequest>, directory: string, { view, set }: Printing<View>): Printed {
  const compiled = templatesOf(options, directory, set);
  if (compiled.kind === 'faulty') return { diagnostics: compiled.diagnostics };
  const printed = printWithTemplates(compiled.templates, view, set);
  return printed.kind === 'faulty' ? { diagnostics: [printed.diagnostic] } : { text: printed.text, diagnostics: [] };
}
