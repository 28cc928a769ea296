import { displayPath, sortDiagnostics, type Diagnostic, type Position } from '@standin/diagnostics';
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

/** A diagnostic as JSON output has it: its position beside its message, paths as seen from `relativeTo`. */
function describeDiagnostic({ code, severity, message, position, hint, related }: Diagnostic, relativeTo: string): object {
  const place = (at: Position): object => ({ ...at, file: displayPath(at.file, relativeTo) });
  return {
    ...{ code, severity, message },
    ...(position && place(position)),
    ...(hint !== undefined && { hint }),
    ...(related && { related: { label: related.label, ...place(related.position) } }),
  };
}
