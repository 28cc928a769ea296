import nodePath from 'node:path';
import type { Diagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, formatDepfile, writeDepfile, type Plan, type RunInputs, type Session } from '@standin/engine';
import type { Io } from '../../../io.ts';
import { inputPath } from '../../../output/input-path.ts';
import type { CommandCall } from '../../command.ts';

/** A run that has been carried out, and what it was made from. */
export interface DepfileSources {
  readonly session: Session;
  readonly plan: Plan;
  readonly inputs: RunInputs;
}

/** Writes the file of --depfile: every output of the plan, those that failed too, depends on everything that was read. Gives what went wrong. */
export function writeRunDepfile(
  { depfile, depfileTarget }: CommandCall['options'],
  sources: DepfileSources,
  io: Io,
): readonly Diagnostic[] {
  const { session, plan, inputs } = sources;
  const { workingDirectory } = io;
  const naming = { root: findRepositoryRoot(session.disk, workingDirectory, workingDirectory), relativeTo: workingDirectory };
  const outputs = new Set(plan.requests.flatMap(({ destination }) => destination ?? []));
  const targets = depfileTarget === undefined ? [...outputs].map((file) => inputPath(file, naming)).sort() : [String(depfileTarget)];
  const names = inputs.all.files.map((file) => inputPath(file, naming)).sort();
  const result = writeDepfile(nodePath.resolve(workingDirectory, String(depfile)), formatDepfile(targets, names));
  return result.kind === 'refused' ? [result.diagnostic] : [];
}
