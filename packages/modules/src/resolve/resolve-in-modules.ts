import type { ModuleVersion } from '../modfile/module-file.ts';
import type { Module, Resolution } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';
import { describeDependency } from './dependency-module.ts';
import { createMissing, missingPackage, missingSource } from './missing.ts';
import { findDirectoryInModule, findModuleSource } from './provided-directory.ts';

/** What the modules whose paths are prefixes of an import path have to offer. */
interface Offers {
  readonly found: { readonly module: Module; readonly directory: string }[];
  /** Selected modules whose source is not on this machine, longest path first. */
  readonly absent: ModuleVersion[];
  /** Modules that are here and do not have the package, longest path first. */
  readonly lacking: ModuleVersion[];
}

type SelectVersion = (modulePath: string) => string | undefined;

/**
 * Finds the package of an import path in the main modules and their dependencies: first by what the main module's go.mod names, then by the
 * whole module graph (cmd/go/internal/modload `importFromModules`).
 */
export function resolveInModules(setup: WorkspaceSetup, importPath: string): Resolution {
  const near = collectOffers(setup, importPath, (path) => setup.rootVersions.get(path));
  if (near.found.length > 0) return answer(importPath, near);
  const { selected, unread } = setup.graph();
  const far = collectOffers(setup, importPath, (path) => selected.get(path));
  if (far.found.length > 0) return answer(importPath, far);
  const absent = far.absent[0];
  if (absent !== undefined) return describeAbsent(setup, importPath, absent);
  const missing = missingPackage(importPath, far.lacking[0]);
  const [first] = unread;
  return first === undefined || far.lacking.length > 0
    ? missing
    : createMissing(
        `${missing.message}, as far as the module graph can be read: ${first.path}@${first.version} is not in the module cache`,
        'run: go mod download',
      );
}

function answer(importPath: string, { found }: Offers): Resolution {
  const [first, second] = found;
  if (first === undefined) return missingPackage(importPath, undefined);
  const location = Object.freeze({ importPath, directory: first.directory, origin: 'module' as const, module: first.module });
  if (second === undefined) return { kind: 'found', location };
  return {
    kind: 'found',
    location,
    conflict: `ambiguous import: found package ${importPath} in modules ${second.module.path} and ${first.module.path}`,
  };
}

function collectOffers(setup: WorkspaceSetup, importPath: string, select: SelectVersion): Offers {
  const offers: Offers = { found: [], absent: [], lacking: [] };
  for (let end = importPath.length; end > 0; end = importPath.lastIndexOf('/', end - 1)) {
    const modulePath = importPath.slice(0, end);
    const main = setup.mains.modules.find(({ module }) => module.path === modulePath);
    if (main !== undefined) offerMain(setup, importPath, main.module, offers);
    else {
      const version = select(modulePath);
      if (version !== undefined) offerDependency(setup, importPath, { path: modulePath, version }, offers);
    }
  }
  return offers;
}

function offerMain({ tree }: WorkspaceSetup, importPath: string, module: Module, offers: Offers): void {
  const directory = findDirectoryInModule(tree, { directory: module.directory, isLocal: true }, { importPath, modulePath: module.path });
  if (directory === undefined) offers.lacking.push({ path: module.path, version: '' });
  else offers.found.push({ module, directory });
}

function offerDependency(setup: WorkspaceSetup, importPath: string, module: ModuleVersion, offers: Offers): void {
  const root = findModuleSource(setup, module);
  if (root === undefined) {
    offers.absent.push(module);
    return;
  }
  const directory = findDirectoryInModule(setup.tree, root, { importPath, modulePath: module.path });
  if (directory === undefined) offers.lacking.push(module);
  else offers.found.push({ module: describeDependency(setup, module, root.directory), directory });
}

function describeAbsent({ findReplacement }: WorkspaceSetup, importPath: string, module: ModuleVersion): Resolution {
  const target = findReplacement(module);
  if (target === undefined) return missingSource(importPath, module);
  if (target.kind === 'module') return missingSource(importPath, target);
  return createMissing(
    `package ${importPath} needs module ${module.path}, whose replacement directory ${target.written} does not exist`,
    `check the replace directive for ${module.path}`,
  );
}
