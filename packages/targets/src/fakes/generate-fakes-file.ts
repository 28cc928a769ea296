import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import { describeDependency } from '../extract/used-by/describe-type.ts';
import type { FileOptions, FileResult } from '../file-result.ts';
import { printFile } from '../templates/print-file.ts';
import { fakeTemplates } from '../templates/template-sets.ts';
import type { FakedPackage } from './clients/faked-package.ts';
import { fakeAdvice } from './fake-advice.ts';
import { openFakeSource } from './fake-source.ts';
import { renderFakesFile } from './render-fakes-file.ts';
import type { FakeRequest } from './request.ts';
import { createFakesView } from './view/create-fakes-view.ts';

function notePortOnly({ portOnly }: FakedPackage): readonly Diagnostic[] {
  return portOnly.flatMap((client) => {
    const [site] = client.part.sites;
    if (site === undefined) return [];
    const message = `there is no fake of ${describeDependency(client.type)}: ${client.name} has a port only`;
    const hint = 'have the code take the port, and give it a mock in tests';
    return [createDiagnostic({ code: 'GEN173', severity: 'note', message, hint, ...describeOrigin(site.place.origin) })];
  });
}

/** Makes the file with `Fakes`, `New`, builders and `Swap`. */
export function generateFakesFile(options: FileOptions<FakeRequest>): FileResult {
  const { found, diagnostics } = openFakeSource(options);
  if (found === undefined) return { diagnostics };
  const view = createFakesView(options, found);
  const printed = printFile(options, { view, set: fakeTemplates, render: renderFakesFile, isCanonical: false, advice: fakeAdvice });
  return { ...printed, diagnostics: [...diagnostics, ...notePortOnly(found.faked), ...printed.diagnostics] };
}
