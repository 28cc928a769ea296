import type { RuntimeRequest } from '../request.ts';
import { needsPrefix } from './runtime-needs.ts';
import { listRuntimeFiles, partOfFile, readRuntimeFile, readRuntimeParts } from './runtime-parts.ts';

/** The directory of the runtime that a file is planned for, absolute. */
export function runtimeRootOf({ destination = '', runtimeFile }: RuntimeRequest): string {
  return destination.slice(0, -runtimeFile.length - 1);
}

/** The directories at the root of the runtime. */
export function runtimeDirectories(): readonly string[] {
  return [...new Set(listRuntimeFiles().map((file) => file.slice(0, file.indexOf('/'))))];
}

/**
 * Of the files that stand in a runtime, those that cannot be a part of it any more, whoever else needs some of it: another version of gen had them, or they were written for
 * another version of a client. Paths go from the root of the runtime, with slashes.
 */
export function findLeftovers(there: readonly string[], planned: ReadonlySet<string>): readonly string[] {
  const shipped = new Set(listRuntimeFiles());
  const parts = readRuntimeParts();
  const plannedParts = new Set([...planned].map((file) => partOfFile(file, parts)));
  const isForOtherClient = (file: string): boolean =>
    plannedParts.has(partOfFile(file, parts)) && readRuntimeFile(file).startsWith(needsPrefix);
  return there.filter((file) => !planned.has(file) && (!shipped.has(file) || isForOtherClient(file)));
}
