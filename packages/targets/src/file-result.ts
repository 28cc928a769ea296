import type { Diagnostic } from '@standin/diagnostics';
import type { FileRequest } from './file-request.ts';
import type { ProgramSources } from './programs.ts';
import type { TargetRequest } from './target-request.ts';

/** One request, and what to read through. */
export interface FileOptions<Request extends FileRequest = TargetRequest> extends ProgramSources {
  readonly request: Request;
}

/** The doubles that a file declares: the name of its package, and those of their types. */
export interface Declarations {
  readonly packageName: string;
  readonly names: readonly string[];
}

/** The file that a request asks for: `path` as the user gave it, absent for standard output. No file where an error stands in `diagnostics`. */
export interface FileResult {
  readonly file?: { readonly path?: string; readonly text: string; readonly declares?: Declarations };
  readonly diagnostics: readonly Diagnostic[];
}
