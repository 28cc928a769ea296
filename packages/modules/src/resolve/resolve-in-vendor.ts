import { compareGoVersions, goMinorOf } from '../environment/go-version.ts';
import type { BuildMode } from '../graph/build-mode.ts';
import { defaultGoVersion } from '../graph/main-modules.ts';
import type { MainModules } from '../graph/main-modules.ts';
import type { VendoredModule } from '../graph/vendor-list.ts';
import type { Module, PackageLocation, Resolution, SourceTree } from '../types.ts';
import { hasGoFiles } from './has-go-files.ts';
import { createMissing } from './missing.ts';
import { findDirectoryInModule } from './provided-directory.ts';
import { joinSlashPath } from './slash-path.ts';

/** A build mode that takes dependencies from a vendor directory. */
export type VendorMode = Extract<BuildMode, { readonly kind: 'vendor' }>;

/** What resolving in a vendor directory reads. */
export interface VendorPlace {
  readonly tree: SourceTree;
  readonly mains: MainModules;
  readonly mode: VendorMode;
}

/** Finds the package of an import path in the main modules, else in the vendor directory; from Go 1.23 on modules.txt must list it. */
export function resolveInVendor(place: VendorPlace, importPath: string): Resolution {
  const { tree, mains, mode } = place;
  const found = findInMains(tree, mains, importPath);
  const directory = joinSlashPath(tree.path, mode.directory, importPath);
  const command = mains.work === undefined ? 'go mod vendor' : 'go work vendor';
  if (hasGoFiles(tree, directory)) {
    const module = mode.list.packages.get(importPath);
    if (module !== undefined || !mustBeListed(mains)) found.push(describeVendored(mode, importPath, module, directory));
    else if (found.length === 0)
      return createMissing(`package ${importPath} is in the vendor directory but not in vendor/modules.txt`, `run: ${command}`);
  }
  const [location, other] = found;
  if (location === undefined)
    return createMissing(`package ${importPath} is not in the vendor directory`, `run: go get ${importPath}, then: ${command}`);
  return other === undefined
    ? { kind: 'found', location }
    : { kind: 'found', location, conflict: `ambiguous import: found package ${importPath} in two directories` };
}

function findInMains(tree: SourceTree, mains: MainModules, importPath: string): PackageLocation[] {
  return mains.modules.flatMap(({ module }) => {
    const directory = findDirectoryInModule(tree, { directory: module.directory, isLocal: true }, { importPath, modulePath: module.path });
    return directory === undefined ? [] : [Object.freeze({ importPath, directory, origin: 'module' as const, module })];
  });
}

function mustBeListed(mains: MainModules): boolean {
  const go = (mains.work ?? mains.modules[0])?.file.go ?? defaultGoVersion;
  return compareGoVersions(go, '1.23') >= 0;
}

/** The location of a package in the vendor directory, with what modules.txt says of its module. */
export function describeVendored(
  mode: VendorMode,
  importPath: string,
  module: VendoredModule | undefined,
  directory: string,
): PackageLocation {
  return Object.freeze({ importPath, directory, origin: 'vendor', ...(module && { module: describeModule(mode, module) }) });
}

function describeModule(mode: VendorMode, { path, version, go }: VendoredModule): Module {
  const goMinor = goMinorOf(go ?? defaultGoVersion) ?? 16;
  return Object.freeze({ path, directory: mode.directory, isMain: false, goMinor, ...(version !== '' && { version }) });
}
