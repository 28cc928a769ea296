import type { DiagnosticCode } from '@standin/diagnostics';

/** A finding about a document, by the offset that it is at. */
export interface YamlProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
  readonly hint?: string | undefined;
}
