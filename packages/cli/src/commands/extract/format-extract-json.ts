import { displayPath, type Diagnostic, type Position } from '@standin/diagnostics';
import type { ReportedDependency, ReportedReason, UsedByReport } from '@standin/targets';
import { formatJsonResult } from '../../output/format-json-result.ts';

/** What a call of `gen extract` came to. */
export interface ExtractResult {
  /** The exit status. */
  readonly status: number;
  /** The file, where it is printed and not written. */
  readonly text?: string;
  /** What --used-by found. */
  readonly report?: UsedByReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** The result as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are shown from `relativeTo`. */
export function formatExtractJson({ status, text, report, diagnostics }: ExtractResult, relativeTo: string): string {
  const place = (position: Position): object => ({ ...position, file: displayPath(position.file, relativeTo) });
  const fields = {
    ...(text !== undefined && { text }),
    ...(report && {
      dependencies: report.dependencies.map((dependency) => describeDependency(dependency, place)),
      hardWired: report.hardWired.map(({ place: at, ...rest }) => ({ ...rest, ...place(at) })),
    }),
  };
  return formatJsonResult({ command: 'extract', status, fields, diagnostics }, relativeTo);
}

function describeDependency(
  { methods, held, escapes, remarks, unresolved, ...rest }: ReportedDependency,
  place: (position: Position) => object,
): object {
  const describeReason = ({ reason, place: at }: ReportedReason): object => ({ reason, ...place(at) });
  return {
    ...rest,
    methods: methods.map(({ name, places }) => ({ name, places: places.map(place) })),
    held: held.map(({ place: at, ...holder }) => ({ ...holder, ...place(at) })),
    escapes: escapes.map(describeReason),
    remarks: remarks.map(describeReason),
    unresolved: unresolved.map(describeReason),
  };
}
