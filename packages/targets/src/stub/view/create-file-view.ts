import type { ChosenImports } from '../../output/choose-imports.ts';
import { createFileHead } from '../../output/file-head.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import type { StubRequest } from '../request.ts';
import type { StubSource } from '../stub-source.ts';
import { viewVersion, type StubFileView, type StubView } from './stub-file-view.ts';

/** What a file's view is put together from. */
export interface FileViewParts {
  readonly request: StubRequest;
  readonly source: StubSource;
  readonly output: OutputPackage;
  readonly copyright: string;
  readonly imports: ChosenImports;
  readonly stubs: readonly StubView[];
}

/** The view of a whole file. A package that has other files has a documentation comment of its own. */
export function createFileView({ request, source, output, copyright, imports, stubs }: FileViewParts): StubFileView {
  return {
    viewVersion,
    ...createFileHead({ request, source, output, copyright, imports: imports.imports }),
    hasPackageComment: request.writesPackageComment && !output.isSourcePackage,
    generateDirective: request.generateDirective ?? '',
    stubs,
  };
}
