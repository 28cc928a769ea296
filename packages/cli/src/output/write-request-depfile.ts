import nodePath from 'node:path';
import type { Diagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, formatDepfile, sortInputs, writeDepfile, type RecordedSession } from '@standin/engine';
import type { TargetRequest } from '@standin/targets';
import type { Io } from '../io.ts';
import { inputPath } from './input-path.ts';

/** What -depfile of `gen mock` and `gen stub` writes about. */
export interface RequestDepfile {
  readonly depfile: string;
  readonly request: TargetRequest;
  readonly recorded: RecordedSession;
}

/** Writes the file of -depfile: the destination, as it is given, depends on everything that was read so far. Gives what went wrong. */
export function writeRequestDepfile({ depfile, request, recorded }: RequestDepfile, { workingDirectory }: Io): readonly Diagnostic[] {
  const { session, queries } = recorded;
  const { destination = '' } = request;
  const read = queries();
  const naming = { root: findRepositoryRoot(session.disk, workingDirectory, workingDirectory), relativeTo: workingDirectory };
  const made = new Set([nodePath.resolve(workingDirectory, destination)]);
  const names = sortInputs(session.disk, read, made).files.map((file) => inputPath(file, naming));
  const text = formatDepfile([destination.split(nodePath.sep).join('/')], names.sort());
  const result = writeDepfile(nodePath.resolve(workingDirectory, depfile), text);
  return result.kind === 'refused' ? [result.diagnostic] : [];
}
