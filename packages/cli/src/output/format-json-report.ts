import { displayPath, sortDiagnostics } from '@standin/diagnostics';
import { describeDiagnostic } from './describe-diagnostic.ts';
import type { Report, ReportedFile } from './report.ts';

/** A report as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are as seen from `relativeTo`. */
export function formatJsonReport({ command, shard, status, counts, files, diagnostics }: Report, relativeTo: string): string {
  const described = {
    ...{ version: 1, command },
    ...(shard !== undefined && { shard }),
    ...{ status, counts },
    files: files.map((file) => describeFile(file, relativeTo)),
    diagnostics: sortDiagnostics(diagnostics).map((diagnostic) => describeDiagnostic(diagnostic, relativeTo)),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

function describeFile({ path, kind, origin, line, ...rest }: ReportedFile, relativeTo: string): object {
  return {
    path: displayPath(path, relativeTo),
    kind,
    ...(origin && { origin: { file: displayPath(origin.file, relativeTo), line: origin.line, kind: origin.kind } }),
    ...(line !== undefined && { line }),
    ...rest,
  };
}
