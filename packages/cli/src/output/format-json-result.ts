import { sortDiagnostics, type Diagnostic } from '@standin/diagnostics';
import { describeDiagnostic } from './describe-diagnostic.ts';

/** What a command came to, as `--json` prints it. */
export interface JsonResult {
  /** The command, in the words of its command line. */
  readonly command: string;
  /** The exit status. */
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What this command has beside the fields of every command; paths as they are shown. */
  readonly fields?: object;
}

/** One JSON object of version 1 (docs/json.md), ending in a line end. Paths of diagnostics are as seen from `relativeTo`. */
export function formatJsonResult({ command, status, diagnostics, fields }: JsonResult, relativeTo: string): string {
  const described = {
    ...{ version: 1, command, status },
    ...fields,
    diagnostics: sortDiagnostics(diagnostics).map((diagnostic) => describeDiagnostic(diagnostic, relativeTo)),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
