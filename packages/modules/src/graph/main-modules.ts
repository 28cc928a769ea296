import { compareGoVersions, goMinorOf } from '../environment/go-version.ts';
import type { ModuleFile } from '../modfile/module-file.ts';
import { parseOnce } from '../modfile/parse-once.ts';
import type { GoEnvironment, Module, ModuleFileProblem, SourceTree } from '../types.ts';

/** A main module and its go.mod. */
export interface MainModule {
  readonly module: Module;
  readonly file: ModuleFile;
}

/** The go.work in force. */
export interface WorkspaceFile {
  readonly directory: string;
  readonly file: ModuleFile;
}

/** What stands above a directory: the main modules, and the go.work that names them. Empty in GOPATH mode or outside of any module. */
export interface MainModules {
  readonly modules: readonly MainModule[];
  readonly work?: WorkspaceFile;
  readonly problems: readonly ModuleFileProblem[];
}

/** The language version that a go.mod without a `go` line has (cmd/go/internal/gover). */
export const defaultGoVersion = '1.16';

/** What `findMainModules` is told. */
export interface MainModulesSearch {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
  readonly directory: string;
  /** `-modfile`. */
  readonly modfile?: string;
}

/** The files that say which the main modules are: a go.work, else one go.mod and the directory whose module it describes. Neither in GOPATH mode. */
export type MainModuleFiles =
  | { readonly kind: 'work'; readonly file: string }
  | { readonly kind: 'module'; readonly root: string; readonly file: string }
  | { readonly kind: 'none' };

/** Finds the go.work, else the go.mod, that the go command would use in a directory: upward from it, as GOWORK says. */
export function findMainModuleFiles(search: MainModulesSearch): MainModuleFiles {
  if (search.environment.go111module === 'off') return { kind: 'none' };
  const workFile = findWorkFile(search);
  if (workFile !== undefined) return { kind: 'work', file: workFile };
  const root = findModuleRoot(search.tree, search.directory);
  if (root === undefined || root === search.environment.temporaryDirectory) return { kind: 'none' };
  const file =
    search.modfile === undefined ? search.tree.path.join(root, 'go.mod') : search.tree.path.resolve(search.directory, search.modfile);
  return { kind: 'module', root, file };
}

/** Reads the main modules from the files in force. */
export function readMainModules(tree: SourceTree, files: MainModuleFiles): MainModules {
  if (files.kind === 'work') return readWorkspace(tree, files.file);
  if (files.kind === 'none') return { modules: [], problems: [] };
  const main = readMainModule(tree, files.root, files.file);
  return { modules: [main], problems: main.file.problems };
}

/** The nearest directory at or above this one that holds a go.mod. */
export function findModuleRoot(tree: SourceTree, directory: string): string | undefined {
  return findUpward(tree, directory, 'go.mod');
}

function findUpward(tree: SourceTree, directory: string, name: string, stop?: string): string | undefined {
  for (let current = directory; ;) {
    if (tree.kindOf(tree.path.join(current, name)) === 'file') return current;
    const parent = tree.path.dirname(current);
    if (parent === current || parent === stop) return undefined;
    current = parent;
  }
}

function findWorkFile({ tree, environment, directory }: MainModulesSearch): string | undefined {
  const { gowork } = environment;
  if (gowork === 'off') return undefined;
  if (gowork !== undefined && gowork !== 'auto') return tree.path.isAbsolute(gowork) ? gowork : undefined;
  const found = findUpward(tree, directory, 'go.work', environment.goroot);
  return found === undefined ? undefined : tree.path.join(found, 'go.work');
}

function readWorkspace(tree: SourceTree, workFile: string): MainModules {
  const directory = tree.path.dirname(workFile);
  const file = readModuleFile(tree, { file: workFile, kind: 'go.work', isStrict: true });
  const problems = [...file.problems];
  const modules: MainModule[] = [];
  for (const use of new Set(file.use)) {
    const root = tree.path.resolve(directory, use);
    const main = readMainModule(tree, root, tree.path.join(root, 'go.mod'));
    if (main.file.module !== undefined && !modules.some((known) => known.module.path === main.module.path)) modules.push(main);
    problems.push(...main.file.problems);
  }
  return { modules, work: { directory, file }, problems };
}

function readMainModule(tree: SourceTree, directory: string, goMod: string): MainModule {
  const file = readModuleFile(tree, { file: goMod, kind: 'go.mod', isStrict: true });
  const problems = [...file.problems];
  if (file.module === undefined && problems.length === 0) problems.push({ file: goMod, message: 'no module declaration in go.mod' });
  const module = Object.freeze({ path: file.module ?? '', directory, isMain: true, goMinor: goMinorOf(file.go ?? defaultGoVersion) ?? 16 });
  return { module, file: { ...file, problems } };
}

/** Reads and parses a go.mod or go.work; one that cannot be read is empty, with a problem that says so. */
export function readModuleFile(
  tree: SourceTree,
  source: { readonly file: string; readonly kind: 'go.mod' | 'go.work'; readonly isStrict: boolean },
): ModuleFile {
  const result = tree.read(source.file);
  const parsed = parseOnce({ ...source, text: result.kind === 'text' ? result.text : '' });
  if (result.kind === 'text') return parsed;
  const message = result.kind === 'unreadable' ? result.reason : result.kind === 'directory' ? 'is a directory' : 'no such file';
  return { ...parsed, problems: [{ file: source.file, message }] };
}

/** Whether a go.mod lists every module that provides a package to it, so that its dependencies' own requirements need not be read (Go 1.17). */
export function isPruned(file: Pick<ModuleFile, 'go'>): boolean {
  return compareGoVersions(file.go ?? defaultGoVersion, '1.17') >= 0;
}
