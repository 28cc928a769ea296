import { displayPath, type Position } from '@standin/diagnostics';
import type { ReportedDependency, ReportedReason } from '@standin/targets';
import { formatJsonResult } from '../../output/format-json-result.ts';
import type { Extracted } from './carry-out-extract.ts';

/** What the JSON form of a result needs beside it. */
export interface ExtractJsonOptions {
  /** The exit status. */
  readonly status: number;
  /** Paths are shown from here. */
  readonly relativeTo: string;
}

/** The result as one JSON object of version 1 (docs/json.md), ending in a line end. */
export function formatExtractJson(
  { printed, report, written, diagnostics }: Extracted,
  { status, relativeTo }: ExtractJsonOptions,
): string {
  const place = (position: Position): object => ({ ...position, file: displayPath(position.file, relativeTo) });
  const fields = {
    ...(printed !== '' && { text: printed }),
    ...(written && { written: written.map((file) => displayPath(file, relativeTo)) }),
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
