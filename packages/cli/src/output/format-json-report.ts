import { displayPath } from '@standin/diagnostics';
import { formatJsonResult } from './format-json-result.ts';
import type { Report, ReportedFile } from './report.ts';

/** A report as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are as seen from `relativeTo`. */
export function formatJsonReport({ command, shard, status, counts, files, diagnostics }: Report, relativeTo: string): string {
  const fields = { ...(shard !== undefined && { shard }), counts, files: files.map((file) => describeFile(file, relativeTo)) };
  return formatJsonResult({ command, status, fields, diagnostics }, relativeTo);
}

/** A file of a report as JSON output has it, paths as seen from `relativeTo`. */
export function describeFile({ path, kind, origin, line, ...rest }: ReportedFile, relativeTo: string): object {
  return {
    path: displayPath(path, relativeTo),
    kind,
    ...(origin && { origin: { file: displayPath(origin.file, relativeTo), line: origin.line, kind: origin.kind } }),
    ...(line !== undefined && { line }),
    ...rest,
  };
}
