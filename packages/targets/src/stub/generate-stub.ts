import type { FileResult } from '../file-result.ts';
import { adviceFor } from '../output/advice.ts';
import { printFile } from '../templates/print-file.ts';
import { stubTemplates } from '../templates/template-sets.ts';
import { draftStubFile, type StubOptions } from './draft-stub-file.ts';
import { renderStubFile } from './render-stub-file.ts';

/**
 * Makes one file of stubs: structs with a function field a method, which record calls. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. What
 * cannot be made right is a diagnostic, and then there is no file.
 */
export function generateStub(options: StubOptions): FileResult {
  const { view, diagnostics } = draftStubFile(options);
  if (view === undefined) return { diagnostics };
  const printed = printFile(options, {
    view,
    set: stubTemplates,
    render: renderStubFile,
    isCanonical: false,
    advice: adviceFor(options.request),
  });
  const declares = { packageName: view.package, names: view.stubs.map(({ stubType }) => stubType) };
  const file = printed.file && { ...printed.file, ...(options.request.templates === undefined && { declares }) };
  return { ...(file && { file }), diagnostics: [...diagnostics, ...printed.diagnostics] };
}
