import type { FileOptions, FileResult } from '../file-result.ts';
import { printFile } from '../templates/print-file.ts';
import { fakeTemplates } from '../templates/template-sets.ts';
import { fakeAdvice } from './fake-advice.ts';
import type { FakeRequest } from './request.ts';

/** Prints a file of fakes with the templates of this repository, whatever templates the user has: those are for the file with Fakes. */
export function printOwnFile<View>(options: FileOptions<FakeRequest>, view: View, render: (view: View) => string): FileResult {
  const { templates: _, ...request } = options.request;
  return printFile({ ...options, request }, { view, set: fakeTemplates, render, isCanonical: false, advice: fakeAdvice });
}
