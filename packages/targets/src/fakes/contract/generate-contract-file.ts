import client from '../../../../../templates/fakes/client.hbs';
import contractFile from '../../../../../templates/fakes/contract-file.hbs';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { openFakeSource } from '../fake-source.ts';
import { printOwnFile } from '../print-own-file.ts';
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
  const printed = printOwnFile(options, createContractView(options, found), renderContractFile);
  return { ...printed, diagnostics: [...diagnostics, ...printed.diagnostics] };
}
