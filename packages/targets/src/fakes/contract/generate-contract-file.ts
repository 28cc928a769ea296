import client from '../../../../../templates/fakes/client.hbs';
import contractFile from '../../../../../templates/fakes/contract-file.hbs';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { printFile } from '../../templates/print-file.ts';
import { fakeTemplates } from '../../templates/template-sets.ts';
import { fakeAdvice } from '../fake-advice.ts';
import { openFakeSource } from '../fake-source.ts';
import type { FakeRequest } from '../request.ts';
import { createContractView } from './create-contract-view.ts';
import type { ContractFileView } from './contract-view.ts';

/** Prints the contract test with the templates of this repository; gofmt puts it into columns. */
function renderContractFile(view: ContractFileView): string {
  return contractFile(view, { partials: { client } });
}

/** Makes the contract test of a package: how its clients are made on fakes and on servers, and cases that make the calls of the package. */
export function generateContractFile(options: FileOptions<FakeRequest>): FileResult {
  const { found, diagnostics } = openFakeSource(options);
  if (found === undefined) return { diagnostics };
  const { templates: _, ...request } = options.request; // the templates of users are for the file with Fakes
  const view = createContractView(options, found);
  const printed = printFile(
    { ...options, request },
    { view, set: fakeTemplates, render: renderContractFile, isCanonical: false, advice: fakeAdvice },
  );
  return { ...printed, diagnostics: [...diagnostics, ...printed.diagnostics] };
}
