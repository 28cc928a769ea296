import { createFileHead } from '../../output/file-head.ts';
import type { FileImport } from '../../output/file-import.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import type { MockRequest } from '../request.ts';
import type { InterfaceSource } from '../../interfaces/interface-source.ts';
import { viewVersion, type MockFileView, type MockInterfaceView } from './mock-file-view.ts';

/** What a file's view is put together from. */
export interface FileViewParts {
  readonly request: MockRequest;
  readonly source: InterfaceSource;
  readonly output: OutputPackage;
  readonly copyright: string;
  readonly imports: readonly FileImport[];
  readonly dotImports: readonly string[];
  readonly interfaces: readonly MockInterfaceView[];
}

/** gofmt takes white space off the end of a comment. */
function trimComment(text: string): string {
  return text.trimEnd();
}

/** The view of a whole file. */
export function createFileView({ request, source, output, copyright, imports, dotImports, interfaces }: FileViewParts): MockFileView {
  const dots = dotImports.map((path) => ({ name: '.', path, isForTypes: true }));
  return {
    viewVersion,
    ...createFileHead({ request, source, output, copyright, imports: [...imports, ...dots] }),
    command: request.writesCommandComment ? trimComment([request.program, ...request.commandArguments].join(' ')) : '',
    hasPackageComment: request.writesPackageComment,
    generateDirective: request.writesGenerateDirective ? trimComment([request.programAsCalled, ...request.commandArguments].join(' ')) : '',
    interfaces,
  };
}
