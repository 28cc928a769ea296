import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { formatGo } from '@standin/render';
import type { FileResult } from '../file-result.ts';
import { adviceFor } from '../output/advice.ts';
import { templatesOf } from '../programs.ts';
import { printWithTemplates } from '../templates/print-with-templates.ts';
import { stubTemplates } from '../templates/template-sets.ts';
import { draftStubFile, type StubOptions } from './draft-stub-file.ts';
import { renderStubFile } from './render-stub-file.ts';
import type { StubFileView } from './view/stub-file-view.ts';

function print(options: StubOptions, view: StubFileView): { readonly text: string } | readonly Diagnostic[] {
  const { templates } = options.request;
  if (templates !== undefined) {
    const compiled = templatesOf(options, templates.directory, stubTemplates);
    if (compiled.kind === 'faulty') return compiled.diagnostics;
    const printed = printWithTemplates(compiled.templates, view, stubTemplates);
    return printed.kind === 'faulty' ? [printed.diagnostic] : printed;
  }
  const formatted = formatGo(renderStubFile(view));
  if (formatted.kind === 'formatted') return formatted;
  const { settings, checkTexts: hint } = adviceFor(options.request);
  const message = `with these ${settings} the stub is no Go that gofmt reads: ${formatted.message.trim()}`;
  return [createDiagnostic({ code: 'GEN315', message, hint })];
}

/**
 * Makes one file of stubs: structs with a function field a method, which record calls. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. What
 * cannot be made right is a diagnostic, and then there is no file.
 */
export function generateStub(options: StubOptions): FileResult {
  const { destination, templates } = options.request;
  const { view, diagnostics } = draftStubFile(options);
  if (view === undefined) return { diagnostics };
  const printed = print(options, view);
  if (!('text' in printed)) return { diagnostics: [...diagnostics, ...printed] };
  const declares = { packageName: view.package, names: view.stubs.map(({ stubType }) => stubType) };
  const place = destination === undefined ? {} : { path: destination };
  return { file: { ...place, text: printed.text, ...(templates === undefined && { declares }) }, diagnostics };
}
