import type { Diagnostic } from '@standin/diagnostics';
import type { GoEnvironment, SourceTree } from '@standin/modules';

/** A file that a run wants on disk. `path` is absolute; absent for what goes to standard output. */
export interface OutputFile {
  readonly path?: string;
  readonly text: string;
}

/** What one request came to. `files` is empty where an error stands in `diagnostics`. */
export interface GenerateResult {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run shares between its requests: one view of the disk, and caches of what was read from it. */
export interface Session {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
}
