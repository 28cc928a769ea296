import { displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import type { Round } from '@standin/engine';
import { countKinds } from '../../output/count-kinds.ts';
import { describeDiagnostic } from '../../output/describe-diagnostic.ts';
import { describeFile } from '../../output/format-json-report.ts';
import { reportOutcome, reportRefused, sortFiles } from '../../output/report-outcomes.ts';
import type { ReportedFile } from '../../output/report.ts';

/** What is told of a round beside it. */
export interface FormatRoundOptions {
  /** From 1. */
  readonly number: number;
  readonly milliseconds: number;
  /** All that is wrong, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths are as seen from here. */
  readonly relativeTo: string;
}

/** A round as a line of JSON, an object of version 1 (docs/json.md). Of files, those that are `unchanged` are counted only. */
export function formatRound(round: Round, { number, milliseconds, diagnostics, relativeTo }: FormatRoundOptions): string {
  const { plan, outcomes, orphans, removed, changed, places } = round;
  const files: readonly ReportedFile[] = [
    ...outcomes.flatMap((outcome) => reportOutcome(outcome)).map(({ text, ...file }) => file),
    ...reportRefused(plan),
    ...orphans.orphans.map(({ file, line }) => ({ kind: 'orphaned' as const, path: file, line })),
    ...removed.map((file) => ({ kind: 'removed' as const, path: file })),
  ];
  const described = {
    ...{ version: 1, command: 'watch', status: exitStatus(diagnostics), round: number, milliseconds: Math.round(milliseconds) },
    changed: changed.map((file) => displayPath(file, relativeTo)),
    watching: { files: places.files, mocks: plan.requests.length },
    counts: countKinds(files, ['written', 'unchanged', 'failed', 'orphaned', 'removed']),
    files: sortFiles(files.filter(({ kind }) => kind !== 'unchanged')).map((file) => describeFile(file, relativeTo)),
    diagnostics: diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, relativeTo)),
  };
  return `${JSON.stringify(described)}\n`;
}
