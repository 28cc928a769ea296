import { createDiagnostic, displayPath, type Diagnostic } from '@standin/diagnostics';
import type { ReportedFile } from './report.ts';

const codes = { stale: 'GEN521', missing: 'GEN522', orphaned: 'GEN523' } as const;

/** The files of a report that are not as they should be, as diagnostics; paths in messages are as seen from `relativeTo`. */
export function describeFindings(files: readonly ReportedFile[], relativeTo: string): readonly Diagnostic[] {
  return files.flatMap((file) => {
    const { kind, path, line, origin, why = kind } = file;
    if (kind !== 'stale' && kind !== 'missing' && kind !== 'orphaned') return [];
    const isMissing = kind === 'missing' && origin !== undefined;
    const position = isMissing ? { file: origin.file, line: origin.line } : { file: path, ...(line !== undefined && { line }) };
    const related =
      isMissing || origin === undefined ? undefined : { label: 'asked for by', position: { file: origin.file, line: origin.line } };
    const message = isMissing ? `${displayPath(path, relativeTo)} is missing` : `${kind}: ${why}`;
    return [createDiagnostic({ code: codes[kind], message, position, related })];
  });
}
