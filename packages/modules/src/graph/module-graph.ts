import { compareModuleVersions } from '../modfile/semantic-version.ts';
import type { ModuleVersion } from '../modfile/module-file.ts';
import { isPruned } from './main-modules.ts';
import type { MainModules } from './main-modules.ts';
import { keyOf } from './requirements.ts';
import type { FindRequirements, Requirements } from './requirements.ts';

/** The modules that minimal version selection chooses. */
export interface ModuleGraph {
  /** The selected version by module path; the main modules are not in it. */
  readonly selected: ReadonlyMap<string, string>;
  /** Modules whose go.mod is not on this machine, so that the selection may be incomplete. */
  readonly unread: readonly ModuleVersion[];
}

/** What a module graph is read from. */
export interface ModuleGraphSource {
  readonly mains: MainModules;
  readonly findRequirements: FindRequirements;
}

type Pruning = 'pruned' | 'unpruned' | 'workspace';

/**
 * Minimal version selection over the graph that the go command reads (cmd/go/internal/modload `readModGraph`): the requirements of a pruned
 * module's dependencies are not followed further, those of an older module's are, to the end.
 */
export function readModuleGraph(source: ModuleGraphSource): ModuleGraph {
  const { mains, findRequirements } = source;
  const excluded = new Set(mains.modules.flatMap(({ file }) => file.exclude.map(keyOf)));
  const reader: Reader = {
    findRequirements,
    mainPaths: new Set(mains.modules.map(({ module }) => module.path)),
    selected: new Map(),
    unread: new Map(),
    queued: new Set(),
    queue: [],
  };
  for (const { file } of mains.modules) {
    const pruning = isPruned(file) ? 'pruned' : 'unpruned';
    for (const module of file.require) if (!excluded.has(keyOf(module))) visit(reader, module, pruning);
  }
  drain(reader);
  if (mains.work !== undefined) reloadSelected(reader, mains);
  return { selected: reader.selected, unread: [...reader.unread.values()] };
}

interface Reader {
  readonly findRequirements: FindRequirements;
  readonly mainPaths: ReadonlySet<string>;
  readonly selected: Map<string, string>;
  readonly unread: Map<string, ModuleVersion>;
  readonly queued: Set<string>;
  readonly queue: { readonly module: ModuleVersion; readonly pruning: Pruning }[];
}

function visit(reader: Reader, module: ModuleVersion, pruning: Pruning): void {
  select(reader, module);
  enqueue(reader, module, pruning);
}

function select({ selected, mainPaths }: Reader, { path, version }: ModuleVersion): void {
  if (mainPaths.has(path)) return;
  const known = selected.get(path);
  if (known === undefined || compareModuleVersions(known, version) < 0) selected.set(path, version);
}

function enqueue({ queued, queue, mainPaths }: Reader, module: ModuleVersion, pruning: Pruning): void {
  const key = `${pruning} ${keyOf(module)}`;
  if (queued.has(key) || mainPaths.has(module.path)) return;
  queued.add(key);
  queue.push({ module, pruning });
}

function drain(reader: Reader): void {
  for (let entry = reader.queue.pop(); entry !== undefined; entry = reader.queue.pop()) load(reader, entry.module, entry.pruning);
}

function load(reader: Reader, module: ModuleVersion, pruning: Pruning): void {
  const requirements = loadRequirements(reader, module);
  if (requirements === undefined) return;
  const isUnpruned = pruning === 'unpruned' || !requirements.isPruned;
  for (const required of requirements.require) {
    select(reader, required);
    if (pruning !== 'pruned' || isUnpruned) enqueue(reader, required, isUnpruned ? 'unpruned' : 'pruned');
  }
}

function loadRequirements(reader: Reader, module: ModuleVersion): Requirements | undefined {
  const requirements = reader.findRequirements(module);
  if (requirements === undefined) reader.unread.set(keyOf(module), module);
  return requirements;
}

/** In a workspace the go command also reads the go.mod of what was raised above the version that a main module, or such a module, asks for. */
function reloadSelected(reader: Reader, mains: MainModules): void {
  const seen = new Set<string>();
  const paths = new Set<string>();
  for (;;) {
    const raised = [...paths].map((path) => ({ path, version: reader.selected.get(path) ?? '' }));
    const requirements = [
      ...mains.modules.map(({ file }) => file.require),
      ...raised.map((module) => reader.findRequirements(module)?.require ?? []),
    ];
    const fresh = [...raised, ...requirements.flat().flatMap((required) => raiseOf(reader, required))].filter(
      (module) => !seen.has(keyOf(module)),
    );
    if (fresh.length === 0) return;
    for (const module of fresh) {
      seen.add(keyOf(module));
      paths.add(module.path);
      enqueue(reader, module, 'workspace');
    }
    drain(reader);
  }
}

function raiseOf({ selected }: Reader, { path, version }: ModuleVersion): readonly ModuleVersion[] {
  const chosen = selected.get(path);
  return chosen === undefined || compareModuleVersions(chosen, version) <= 0 ? [] : [{ path, version: chosen }];
}
