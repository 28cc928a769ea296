import type { FileOptions, FileResult } from '../file-result.ts';
import { printFile } from '../templates/print-file.ts';
import { fakeTemplates } from '../templates/template-sets.ts';
import { fakeAdvice } from './fake-advice.ts';
import { checkErrors } from './faults/check-errors.ts';
import { openFakeSource } from './fake-source.ts';
import { renderFakesFile } from './render-fakes-file.ts';
import type { FakeRequest } from './request.ts';
import { createFakesView } from './view/create-fakes-view.ts';

/** Makes the file with `Fakes`, `New`, builders and `Swap`. */
export function generateFakesFile(options: FileOptions<FakeRequest>): FileResult {
  const { found, diagnostics } = openFakeSource(options);
  if (found === undefined) return { diagnostics };
  const view = createFakesView(options, found);
  const printed = printFile(options, { view, set: fakeTemplates, render: renderFakesFile, isCanonical: false, advice: fakeAdvice });
  return { ...printed, diagnostics: [...diagnostics, ...checkErrors(options.request.faults, found.faked.owner), ...printed.diagnostics] };
}
