import type { Diagnostic } from '@standin/diagnostics';
import { openTypePackage } from '../extract/types/open-type-package.ts';
import { sourceOf } from '../extract/used-by/extract-used-by.ts';
import type { ExtractedSource } from '../extract/extracted-interface.ts';
import type { FileOptions } from '../file-result.ts';
import { decideOutputPackage, type OutputPackage } from '../output/output-package.ts';
import { readCopyright } from '../output/read-copyright.ts';
import { fakedPackageOf, type FakedPackage } from './clients/faked-package.ts';
import { fakeAdvice } from './fake-advice.ts';
import type { FakeRequest } from './request.ts';

/** What every file of the fakes of a package is made from. */
export interface FakeSource {
  readonly faked: FakedPackage;
  readonly source: ExtractedSource;
  readonly output: OutputPackage;
  /** What stands at the top of the file. */
  readonly copyright: string;
}

/** A source, or what keeps it from being read; notes may come with either. */
export interface FakeSourceResult {
  readonly found?: FakeSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens the package of a request, with the clients that it has. */
export function openFakeSource(options: FileOptions<FakeRequest>): FakeSourceResult {
  const { request, tree } = options;
  const opened = openTypePackage(request, options);
  if ('code' in opened) return { diagnostics: [opened] };
  const { owner } = opened;
  const copyright = readCopyright(request, tree, fakeAdvice);
  if (typeof copyright !== 'string') return { diagnostics: [copyright] };
  const source = sourceOf(owner, owner.reference.path);
  const { destination, packageName = '', workingDirectory } = request;
  const choice = { workingDirectory, packageName, ...(destination !== undefined && { destination }), advice: fakeAdvice };
  const output = decideOutputPackage(source, choice, options);
  return {
    found: { faked: fakedPackageOf(owner, request.clients), source, output: output.package, copyright },
    diagnostics: output.diagnostics,
  };
}
