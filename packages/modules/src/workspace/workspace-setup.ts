import type { BuildMode } from '../graph/build-mode.ts';
import type { MainModules } from '../graph/main-modules.ts';
import type { ModuleGraph } from '../graph/module-graph.ts';
import type { FindReplacement } from '../graph/replacements.ts';
import type { Memory } from '../tree/create-memory.ts';
import type { GoEnvironment, Module, SourceTree } from '../types.ts';

/** What every answer of a workspace in module mode is worked out from. */
export interface WorkspaceSetup {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
  readonly directory: string;
  /** Whether go.mod files do not count: `GO111MODULE=off`, or `auto` where there is none. */
  readonly isGopathMode: boolean;
  readonly mains: MainModules;
  readonly buildMode: BuildMode;
  readonly findReplacement: FindReplacement;
  /** The versions that the main module's own go.mod asks for, by module path; empty in a workspace of several. */
  readonly rootVersions: ReadonlyMap<string, string>;
  /** The dependencies described so far, by path, version and directory. */
  readonly dependencies: Memory<Module>;
  /** The whole module graph, read at the first call. */
  readonly graph: () => ModuleGraph;
}
