import type { Diagnostic } from '@standin/diagnostics';
import type { GoEnvironment, MachineOptions, SourceTree } from '@standin/modules';
import type { Declarations, FileRequest, TargetRequest } from '@standin/targets';
import type { StepCache } from './cache/step-cache.ts';
import type { RunTree } from './run/run-tree.ts';

/** A file that a request asks for. `path` is absolute or relative to the request's working directory; absent for what goes to standard output. */
export interface OutputFile {
  readonly path?: string;
  readonly text: string;
  /** The mocks in it; absent where that cannot be told. */
  readonly declares?: Declarations;
}

/** What one request came to. `file` is absent where an error stands in `diagnostics`. */
export interface GenerateResult {
  readonly file?: OutputFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a generator is given: what to read through, its own memory of what it read before, and the request. */
export interface GenerateOptions<Programs = unknown, Request extends FileRequest = TargetRequest> {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
  readonly programs: Programs;
  readonly request: Request;
}

/** A target, or another maker of files, as the engine sees it. `createPrograms` makes an empty memory, good for one tree and one environment, for `generate` to fill. */
export interface Generator<Programs = unknown, Request extends FileRequest = TargetRequest> {
  createPrograms(): Programs;
  generate(options: GenerateOptions<Programs, Request>): GenerateResult;
}

/** What a run shares between its requests: the machine, one view of its disk, what the go command would take from its environment, and a memory of steps. */
export interface Session {
  /** What is planned and generated from: `disk`, and above it, while a plan is carried out, its outputs. Where `cache` is kept, it is the cache's tree. */
  readonly tree: SourceTree;
  /** The disk as it was when each path was first looked at. */
  readonly disk: SourceTree;
  readonly machine: MachineOptions;
  readonly environment: GoEnvironment;
  /** The outputs that are laid over `disk`. */
  readonly outputs: RunTree;
  /** The steps of planning and generating. */
  readonly cache: StepCache;
}
