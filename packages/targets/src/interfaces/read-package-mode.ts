import { createDiagnostic } from '@standin/diagnostics';
import { isExported, type Package } from '@standin/model';
import type { InterfacesRequest } from '../file-request.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { findTypeObject } from './find-type-object.ts';
import { selectNames, type SelectedNames } from './interface-list.ts';
import { locatePackage } from './locate-package.ts';
import { makeInterface, type SourceMode } from './make-interface.ts';
import type { SourceResult } from './interface-source.ts';

/** A package by import path or directory, and how its interfaces are read. */
export interface PackageModeOptions {
  readonly pattern: string;
  readonly mode: Exclude<SourceMode, 'source'>;
}

function declaredTypes(owner: Package): readonly string[] {
  return [...owner.scope()].filter(([, { entry }]) => entry.declaration.keyword === 'type').map(([name]) => name);
}

function interfaceNames(owner: Package): readonly string[] {
  return declaredTypes(owner)
    .filter((name) => {
      const object = findTypeObject(owner, name);
      return object !== undefined && makeInterface(object, 'package').kind === 'interface';
    })
    .sort();
}

/** The interfaces asked for: those of the list, or, without one, every exported interface of the package, by name. */
function selectInterfaces(owner: Package, list: string | undefined, place: string): SelectedNames {
  if (list !== undefined) {
    const entries = list.split(',');
    const isPlain = entries.every((name) => findTypeObject(owner, name) !== undefined);
    if (isPlain) return { names: [...new Set(entries)], diagnostics: [] };
    return selectNames(list, { declared: declaredTypes(owner), interfaces: () => interfaceNames(owner), place });
  }
  const names = interfaceNames(owner).filter(isExported);
  if (names.length > 0) return { names, diagnostics: [] };
  const position = { file: owner.location.directory };
  return {
    names,
    diagnostics: [createDiagnostic({ code: 'GEN107', message: `no exported interface to make a double of in ${place}`, position })],
  };
}

function readPackage(
  owner: Package,
  { interfaceList }: InterfacesRequest,
  { path, mode }: { readonly path: string; readonly mode: SourceMode },
): SourceResult {
  if (owner.files().length === 0) {
    const position = { file: owner.location.directory };
    return { diagnostics: [createDiagnostic({ code: 'GEN204', message: `no Go files that count in ${path}`, position })] };
  }
  const selected = selectInterfaces(owner, interfaceList, path);
  const results = selected.names.flatMap((name) => {
    const object = findTypeObject(owner, name);
    return object === undefined ? [] : [makeInterface(object, mode)];
  });
  const failures = results.flatMap((result) => (result.kind === 'interface' ? [] : result.diagnostics));
  const diagnostics = [...selected.diagnostics, ...failures];
  if (diagnostics.length > 0) return { diagnostics };
  const isVerbatim = interfaceList !== undefined && !/[*?[\]]/.test(interfaceList);
  const listed = isVerbatim ? interfaceList : selected.names.join(',');
  const source = {
    packageName: owner.name(),
    packagePath: path,
    reference: owner.reference,
    isReflected: mode === 'reflection',
    description: `${path} (interfaces: ${listed})`,
    interfaces: results.flatMap((result) => (result.kind === 'interface' ? [result.interface] : [])),
  };
  return { source, diagnostics: [] };
}

/** Reads interfaces of a package by import path or directory (mockgen's package mode); code with errors elsewhere does no harm. */
export function readPackageMode(request: InterfacesRequest, sources: ProgramSources, { pattern, mode }: PackageModeOptions): SourceResult {
  const workspace = workspaceOf(sources, request.workingDirectory, request.buildFlags);
  const located = locatePackage(pattern, request, sources, workspace);
  if ('code' in located) return { diagnostics: [located] };
  const program = programOf(sources, workspace, undefined);
  return readPackage(program.packageAt(located.location, 'proper'), request, { path: located.path, mode });
}
