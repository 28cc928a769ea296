import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isExported, type Package } from '@standin/model';
import type { PackageLocation, Workspace } from '@standin/modules';
import type { FileRequest } from '../file-request.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { findTypeObject } from './find-type-object.ts';
import { inferImportPath } from './infer-import-path.ts';
import { selectNames, type SelectedNames } from './interface-list.ts';
import { makeInterface, type SourceMode } from './make-interface.ts';
import type { SourceResult } from './interface-source.ts';

/** A package by import path or directory, and how its interfaces are read. */
export interface PackageModeOptions {
  readonly pattern: string;
  readonly mode: Exclude<SourceMode, 'source'>;
}

/** The package that a pattern names, and its path as mockgen prints it. */
interface NamedPackage {
  readonly location: PackageLocation;
  readonly path: string;
}

type PackageResult = NamedPackage | Diagnostic;

function isDirectoryPattern(pattern: string, sources: ProgramSources): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(pattern) || sources.tree.path.isAbsolute(pattern);
}

function locateDirectory(pattern: string, request: FileRequest, sources: ProgramSources, workspace: Workspace): PackageResult {
  const { tree } = sources;
  const directory = tree.path.resolve(request.workingDirectory, pattern);
  if (tree.kindOf(directory) !== 'directory') {
    return createDiagnostic({ code: 'GEN201', message: `no such directory: ${pattern}`, position: { file: directory } });
  }
  const location = workspace.locate(directory) ?? { importPath: '', directory, origin: 'directory' as const };
  if (pattern !== '.') return { location, path: pattern };
  const inferred = inferImportPath(directory, sources);
  return { location, path: inferred.kind === 'found' ? inferred.importPath : location.importPath };
}

function locatePackage(pattern: string, request: FileRequest, sources: ProgramSources, workspace: Workspace): PackageResult {
  if (pattern.includes('...')) {
    const hint = 'gen run takes patterns over several packages';
    return createDiagnostic({ code: 'GEN206', message: `${pattern} stands for several packages; a mock is made of one`, hint });
  }
  if (isDirectoryPattern(pattern, sources)) return locateDirectory(pattern, request, sources, workspace);
  const resolution = workspace.resolve(pattern);
  if (resolution.kind === 'found') return { location: resolution.location, path: pattern };
  return createDiagnostic({ code: 'GEN201', message: resolution.message, hint: resolution.hint });
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
  { interfaceList }: FileRequest,
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
export function readPackageMode(request: FileRequest, sources: ProgramSources, { pattern, mode }: PackageModeOptions): SourceResult {
  const workspace = workspaceOf(sources, request.workingDirectory, request.buildFlags);
  const located = locatePackage(pattern, request, sources, workspace);
  if ('code' in located) return { diagnostics: [located] };
  const program = programOf(sources, workspace, undefined);
  return readPackage(program.packageAt(located.location, 'proper'), request, { path: located.path, mode });
}
