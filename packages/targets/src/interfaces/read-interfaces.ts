import { invariant } from '@standin/diagnostics';
import type { InterfacesRequest } from '../file-request.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import type { InterfaceSource, SourceResult } from './interface-source.ts';
import { readPackageMode, type PackageModeOptions } from './read-package-mode.ts';
import { readSelections } from './read-selections.ts';
import { readSourceMode, type SourceModeOptions } from './read-source-mode.ts';
import { replaceTypes } from './replace-types.ts';

/** How interfaces are read. */
export interface ReadingOptions extends Pick<SourceModeOptions, 'additions'>, Pick<PackageModeOptions, 'mode'> {
  /** How interfaces are read that are asked for one by one. */
  readonly selectionMode: PackageModeOptions['mode'];
}

/** Reads the interfaces that a request asks for, one by one, of a file or of a package, with the types put in that it wants in the place of others. */
export function readInterfaces(request: InterfacesRequest, sources: ProgramSources, options: ReadingOptions): SourceResult {
  const { source, diagnostics } = read(request, sources, options);
  return source === undefined ? { diagnostics } : { source: adjust(source, request, sources), diagnostics };
}

function read(request: InterfacesRequest, sources: ProgramSources, { mode, selectionMode, additions }: ReadingOptions): SourceResult {
  const { selections, source, packagePattern } = request;
  if (selections !== undefined) return readSelections(request, sources, { selections, mode: selectionMode });
  if (source !== undefined) return readSourceMode(request, sources, { source, ...(additions && { additions }) });
  invariant(packagePattern !== undefined, 'a request names a source or a package');
  return readPackageMode(request, sources, { pattern: packagePattern, mode });
}

function adjust(source: InterfaceSource, request: InterfacesRequest, sources: ProgramSources): InterfaceSource {
  const { replacedTypes = [], workingDirectory, buildFlags } = request;
  if (replacedTypes.length === 0) return source;
  return replaceTypes(source, replacedTypes, programOf(sources, workspaceOf(sources, workingDirectory, buildFlags), undefined));
}
