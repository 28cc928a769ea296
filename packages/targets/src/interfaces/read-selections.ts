import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import type { PackageLocation } from '@standin/modules';
import type { InterfacesRequest, InterfaceSelection } from '../file-request.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { findTypeObject } from './find-type-object.ts';
import { makeInterface, type SourceMode } from './make-interface.ts';
import type { SourceInterface, SourceResult } from './interface-source.ts';

/** A selection, and how its interface is read. */
interface SelectionOptions {
  readonly selection: InterfaceSelection;
  readonly mode: SourceMode;
}

/** An interface that was found, or why not, and the package that was looked into. */
interface SelectionResult {
  readonly owner: Package;
  readonly interface?: SourceInterface;
  readonly diagnostics: readonly Diagnostic[];
}

function openPackage(request: InterfacesRequest, sources: ProgramSources, { directory, importPath }: InterfaceSelection): Package {
  const workspace = workspaceOf(sources, request.workingDirectory, request.buildFlags);
  const elsewhere: PackageLocation = { importPath, directory, origin: 'directory' };
  const location = workspace.locate(directory) ?? elsewhere;
  return programOf(sources, workspace, undefined).packageAt(location, 'proper');
}

function readSelection(request: InterfacesRequest, sources: ProgramSources, { selection, mode }: SelectionOptions): SelectionResult {
  const owner = openPackage(request, sources, selection);
  const object = findTypeObject(owner, selection.name);
  if (object === undefined) {
    const message = `${selection.name} is not declared in ${selection.importPath}`;
    return { owner, diagnostics: [createDiagnostic({ code: 'GEN103', message, position: { file: selection.directory } })] };
  }
  const result = makeInterface(object, mode);
  if (result.kind !== 'interface') return { owner, diagnostics: result.diagnostics };
  return { owner, interface: { ...result.interface, doubleName: selection.doubleName }, diagnostics: [] };
}

/** `path (interfaces: A,B)` for each package, as mockgen has it for one. */
function describe(selections: readonly InterfaceSelection[]): string {
  const names = new Map<string, readonly string[]>();
  for (const { importPath, name } of selections) names.set(importPath, [...(names.get(importPath) ?? []), name]);
  return [...names].map(([path, list]) => `${path} (interfaces: ${list.join(',')})`).join(', ');
}

/**
 * Reads interfaces that are named one by one, of several packages if need be. The package that the output lies in counts as that of the source, where
 * it is among them, else the first.
 */
export function readSelections(
  request: InterfacesRequest,
  sources: ProgramSources,
  { selections, mode }: { readonly selections: readonly InterfaceSelection[]; readonly mode: SourceMode },
): SourceResult {
  const { path } = sources.tree;
  const results = selections.map((selection) => readSelection(request, sources, { selection, mode }));
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const output = request.destination === undefined ? undefined : path.dirname(path.resolve(request.workingDirectory, request.destination));
  const owner = (results.find((result) => result.owner.location.directory === output) ?? results[0])?.owner;
  if (owner === undefined || diagnostics.length > 0) return { diagnostics };
  const source = {
    packageName: owner.name(),
    packagePath: owner.reference.path,
    reference: owner.reference,
    isReflected: false,
    description: describe(selections),
    interfaces: results.flatMap((result) => result.interface ?? []),
  };
  return { source, diagnostics: [] };
}
