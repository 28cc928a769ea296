import { findModuleRoot, readModuleFile } from '../graph/main-modules.ts';
import { placeInModuleCache } from '../graph/module-cache.ts';
import type { ModuleVersion, Replacement } from '../modfile/module-file.ts';
import type { Module, PackageLocation } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';
import { describeDependency } from './dependency-module.ts';
import { describeVendored } from './resolve-in-vendor.ts';
import { slashPathWithin } from './slash-path.ts';

/**
 * The package that a directory is, whether or not it holds Go files: of the standard library, the vendor directory in use, the nearest module above it
 * (under the path that the main module knows it by), or GOPATH; in GOPATH mode of the standard library or GOPATH; `undefined` for a directory in none of these.
 */
export function locateDirectory(setup: WorkspaceSetup, directory: string): PackageLocation | undefined {
  if (setup.isGopathMode) return locateStandard(setup, directory) ?? locateInGopath(setup, directory);
  return (
    locateStandard(setup, directory) ??
    locateVendored(setup, directory) ??
    locateInModule(setup, directory) ??
    locateInGopath(setup, directory)
  );
}

function locateStandard({ tree, environment: { goroot } }: WorkspaceSetup, directory: string): PackageLocation | undefined {
  if (goroot === undefined) return undefined;
  const importPath = slashPathWithin(tree.path, tree.path.join(goroot, 'src'), directory);
  return importPath === undefined || importPath === '' ? undefined : Object.freeze({ importPath, directory, origin: 'standard' });
}

function locateVendored({ tree, buildMode }: WorkspaceSetup, directory: string): PackageLocation | undefined {
  if (buildMode.kind !== 'vendor') return undefined;
  const importPath = slashPathWithin(tree.path, buildMode.directory, directory);
  if (importPath === undefined || importPath === '') return undefined;
  return describeVendored(buildMode, importPath, buildMode.list.packages.get(importPath), directory);
}

function locateInModule(setup: WorkspaceSetup, directory: string): PackageLocation | undefined {
  const { tree, environment } = setup;
  const cached = placeInModuleCache(tree, environment.moduleCache, directory);
  const root = cached?.root ?? findModuleRoot(tree, directory);
  if (root === undefined) return undefined;
  const module = setup.mains.modules.find((main) => main.module.directory === root)?.module ?? describeOther(setup, root, cached);
  const rest = slashPathWithin(tree.path, root, directory) ?? '';
  const importPath = [module.path, rest].filter((part) => part !== '').join('/');
  return Object.freeze({ importPath, directory, origin: 'module', module });
}

function describeOther(setup: WorkspaceSetup, root: string, cached: ModuleVersion | undefined): Module {
  const replaced = findReplaced(setup, root, cached);
  if (replaced !== undefined) return describeDependency(setup, replaced, root);
  if (cached !== undefined) return describeDependency(setup, cached, root);
  const file = readModuleFile(setup.tree, { file: setup.tree.path.join(root, 'go.mod'), kind: 'go.mod', isStrict: false });
  return describeDependency(setup, { path: file.module ?? '', version: '' }, root);
}

/** The module that the source at `root` stands in for, where a replace directive says so. */
function findReplaced(setup: WorkspaceSetup, root: string, cached: ModuleVersion | undefined): ModuleVersion | undefined {
  const { tree, mains, findReplacement } = setup;
  const directives = [...(mains.work?.file.replace ?? []), ...mains.modules.flatMap(({ file }) => file.replace)];
  const isSource = ({ path, version = '' }: Replacement): boolean => {
    const target = findReplacement({ path, version });
    if (target?.kind === 'directory') return tree.path.normalize(target.directory) === root;
    return target !== undefined && target.path === cached?.path && target.version === cached.version;
  };
  const directive = directives.find(isSource);
  if (directive === undefined) return undefined;
  return { path: directive.path, version: directive.version ?? setup.rootVersions.get(directive.path) ?? '' };
}

function locateInGopath({ tree, environment }: WorkspaceSetup, directory: string): PackageLocation | undefined {
  for (const root of environment.gopath) {
    const importPath = slashPathWithin(tree.path, tree.path.join(root, 'src'), directory);
    if (importPath !== undefined && importPath !== '') return Object.freeze({ importPath, directory, origin: 'gopath' });
  }
  return undefined;
}
