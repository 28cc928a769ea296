import type { Diagnostic } from '@standin/diagnostics';
import { findRuntimeLeftovers, removeFile } from '@standin/engine';
import type { Io } from '../../io.ts';
import type { ReportedFile } from '../../output/report.ts';
import type { CarriedOut } from '../../planned/carry-out.ts';
import type { PlannedCommand } from '../../planned/plan-command.ts';

/** What became of the files that the runtime of fakes has no longer. */
export interface ClearedRuntime {
  readonly files: readonly ReportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const why = 'what fakes run on has it no longer';

/** Removes what an earlier gen left in a runtime, once all of the new one is there; with `isDry`, tells of it. */
export function clearRuntime(
  { session, plan, part }: PlannedCommand,
  carriedOut: CarriedOut,
  isDry: boolean,
  { workingDirectory }: Io,
): ClearedRuntime {
  const results = findRuntimeLeftovers(session, part?.wholePlan ?? plan, carriedOut, workingDirectory).map(({ file, line, root }) => {
    const result = isDry ? undefined : removeFile(file, { root, workingDirectory });
    const diagnostic = result?.kind === 'refused' ? result.diagnostic : undefined;
    const kind = isDry ? 'orphaned' : diagnostic === undefined ? 'removed' : 'failed';
    return { file: { kind, path: file, line, why: diagnostic?.message ?? why } as const, diagnostic };
  });
  return { files: results.map(({ file }) => file), diagnostics: results.flatMap(({ diagnostic }) => diagnostic ?? []) };
}
