import { createMemory } from '../tree/create-memory.ts';
import type { PackageLocation, Resolution } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';
import { describeMalformedImportPath, isRelativeImportPath } from './import-path-form.ts';
import { createMissing, missingStandard } from './missing.ts';
import { resolveInGopath } from './resolve-in-gopath.ts';
import { resolveInModules } from './resolve-in-modules.ts';
import { resolveInVendor } from './resolve-in-vendor.ts';
import { slashPathWithin } from './slash-path.ts';
import { findStandardPackage, findVendoredByStandard, isStandardPath } from './standard-library.ts';

/** Answers import paths; the same path from the same kind of importer is worked out once. */
export type Resolve = (importPath: string, importer?: PackageLocation) => Resolution;

/** Makes the answers of a workspace: the standard library first, then what the importer's vendoring, the modules or GOPATH have. */
export function createResolver(setup: WorkspaceSetup): Resolve {
  const { isGopathMode } = setup;
  const resolve = isGopathMode ? resolveWithGopath : resolveWithModules;
  const memory = createMemory<Resolution>(setup.tree);
  return (importPath, importer) => memory(importerKey(importer, isGopathMode) + importPath, () => resolve(setup, importPath, importer));
}

function importerKey(importer: PackageLocation | undefined, isGopathMode: boolean): string {
  if (importer?.origin === 'standard') return importer.importPath.startsWith('cmd/') ? 'cmd ' : 'std ';
  return isGopathMode && importer !== undefined ? `${importer.directory} ` : '';
}

function resolveWithModules(setup: WorkspaceSetup, importPath: string, importer: PackageLocation | undefined): Resolution {
  const malformed = describeMalformedImportPath(importPath);
  if (malformed !== undefined) return createMissing(malformed, 'check the import path');
  const standard = resolveStandard(setup, importPath, importer);
  if (standard !== undefined) return standard;
  if (setup.mains.modules.length === 0) return resolveWithoutModules(setup, importPath);
  const { tree, mains, buildMode } = setup;
  const resolution =
    buildMode.kind === 'vendor' ? resolveInVendor({ tree, mains, mode: buildMode }, importPath) : resolveInModules(setup, importPath);
  const isReserved = isStandardPath(importPath) && !mains.modules.some(({ module }) => importPath.startsWith(`${module.path}/`));
  return resolution.kind === 'missing' && isReserved ? missingStandard(tree, setup.environment.goroot, importPath) : resolution;
}

function resolveStandard(
  { tree, environment, directory }: WorkspaceSetup,
  importPath: string,
  importer: PackageLocation | undefined,
): Resolution | undefined {
  const { goroot } = environment;
  if (goroot === undefined) return undefined;
  if (isStandardPath(importPath)) {
    const location = findStandardPackage(tree, goroot, importPath);
    return location && { kind: 'found', location };
  }
  const from = importer?.origin === 'standard' ? importer.importPath : slashPathWithin(tree.path, tree.path.join(goroot, 'src'), directory);
  if (from === undefined || (importer !== undefined && importer.origin !== 'standard')) return undefined;
  const location = findVendoredByStandard(tree, goroot, { importPath, importer: from });
  return location && { kind: 'found', location };
}

function resolveWithoutModules({ tree, environment, directory }: WorkspaceSetup, importPath: string): Resolution {
  if (isStandardPath(importPath)) return missingStandard(tree, environment.goroot, importPath);
  return createMissing(
    `no required module provides package ${importPath}: no go.mod is at or above ${directory}`,
    `run: go mod init, then: go get ${importPath}`,
  );
}

function resolveWithGopath(setup: WorkspaceSetup, importPath: string, importer: PackageLocation | undefined): Resolution {
  if (importPath === 'C' || isRelativeImportPath(importPath))
    return createMissing(`import "${importPath}" is not a package path`, 'check the import path');
  const standard = resolveStandard(setup, importPath, importer);
  if (standard !== undefined) return standard;
  const { tree, environment } = setup;
  return resolveInGopath(tree, environment, { importPath, ...(importer !== undefined && { importer: importer.directory }) });
}
