export { hideCataloguePaths, isCataloguePath } from './catalogue/catalogue-path.ts';
export { chooseStandardLibrary, isCatalogue } from './catalogue/choose-standard-library.ts';
export { readCatalogueVersion } from './catalogue/read-catalogue.ts';
export { withCatalogue } from './catalogue/with-catalogue.ts';
export { evaluateGoBuild } from './constraint/evaluate-go-build.ts';
export { impliedGoMinor } from './constraint/implied-go-minor.ts';
export { knownArchitectures, knownOperatingSystems } from './constraint/known-platforms.ts';
export { hasPlatformSuffix } from './constraint/match-file-name.ts';
export { readGoEnvironment } from './environment/read-go-environment.ts';
export { findHome, readVariable, type MachineOptions } from './environment/variables.ts';
export { importPathOfDirectory } from './list/import-path-of-directory.ts';
export type { DirectoryImportPath, DirectoryImportPathOptions } from './list/import-path-of-directory.ts';
export { expandPatterns } from './patterns/expand-patterns.ts';
export { createPatternMatcher } from './patterns/match-pattern.ts';
export type { PatternExpansion } from './patterns/expand-patterns.ts';
export { refusedLines } from './modfile/refused-lines.ts';
export { parseModuleFile } from './modfile/parse-module-file.ts';
export { listGoFiles } from './tree/list-go-files.ts';
export { createMemory, type Memory } from './tree/create-memory.ts';
export { createDiskTree, type DiskTree } from './tree/disk-tree.ts';
export { createMemoryTree } from './tree/memory-tree.ts';
export { createOverlayTree } from './tree/overlay-tree.ts';
export { createPublishedCheck } from './tree/published-files.ts';
export { createTextStore, diskLimits } from './tree/text-store.ts';
export { describeQuestion, isListing, type AskedQuery, type Query } from './tree/query.ts';
export type { Change, ChangingPart } from './tree/soundness.ts';
export { createTracingTree, type Traced, type TracingTree } from './tree/tracing-tree.ts';
export type {
  BuildContext,
  DirectoryEntry,
  FileRemark,
  GoEnvironment,
  Module,
  ModuleFileProblem,
  PackageFiles,
  PackageLocation,
  PathAspect,
  ReadResult,
  Requirement,
  Resolution,
  SourceTree,
  Workspace,
} from './types.ts';
export { createWorkspaceOpener } from './workspace/create-workspace-opener.ts';
export { openWorkspace } from './workspace/open-workspace.ts';
export type { WorkspaceOptions } from './workspace/open-workspace.ts';
