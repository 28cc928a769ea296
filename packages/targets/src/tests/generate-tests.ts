import type { Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { draftTests, type DraftedFile } from './draft-tests.ts';
import { assembleFile } from './print/assemble-file.ts';
import { printTests } from './print/print-tests.ts';
import { renderTest } from './print/render-test.ts';
import type { TestedPackage } from './place/test-place.ts';
import type { TestsRequest } from './request.ts';
import { resolveStyle } from './resolve-style.ts';
import { readExistingTests, type ExistingTests } from './selection/existing-tests.ts';
import { selectFunctions } from './selection/select-functions.ts';
import type { TestFile, TestsResult } from './tests-result.ts';

/** A request for tests, and what to read through. */
export interface TestsOptions extends ProgramSources {
  readonly request: TestsRequest;
}

/** Makes the tests of a package. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. */
export function generateTests(options: TestsOptions): TestsResult {
  const { request } = options;
  const workspace = workspaceOf(options, request.directory, []);
  const location = workspace.locate(request.directory) ?? {
    importPath: request.directory,
    directory: request.directory,
    origin: 'directory',
  };
  const proper = programOf(options, workspace, undefined).packageAt(location, 'proper');
  const existing = readExistingTests(proper);
  const subjects = selectFunctions(proper, request, existing);
  const { files, diagnostics } = draftTests(subjects, {
    tested: describePackage(proper, existing),
    existing,
    style: resolveStyle(request.style, proper, existing),
    data: request.templates?.data ?? {},
  });
  const printed = files.filter(({ place }) => place.existing === undefined).map(printFile);
  return {
    functionCount: subjects.length,
    files: printed.flatMap((each) => ('path' in each ? [each] : [])),
    diagnostics: [...diagnostics, ...printed.flatMap((each) => ('path' in each ? [] : [each]))],
  };
}

function describePackage(proper: Package, { files }: ExistingTests): TestedPackage {
  const { program, location } = proper;
  return {
    proper,
    internalScope: program.packageAt(location, 'withTests').scope(),
    externalScope: program.packageAt(location, 'externalTest').scope(),
    testFiles: files,
  };
}

function printFile({ place, tests }: DraftedFile): TestFile | Diagnostic {
  const printed = printTests(tests, renderTest);
  if (printed.kind === 'faulty') return printed.diagnostic;
  return { path: place.file, text: assembleFile(place, printed.tests), tests: printed.tests };
}
