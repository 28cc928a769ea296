import { createDiagnostic, positionInText, type Diagnostic, type Position } from '@standin/diagnostics';
import type { SplitStatement } from './split-statements.ts';
import type { Token } from './token.ts';

/** A statement together with the file that it stands in. */
export interface StatementSource {
  readonly file: string;
  /** Of the whole file. */
  readonly text: string;
  readonly statement: SplitStatement;
}

/** The place of a token. */
export function positionOf({ file, text }: StatementSource, token: Token): Position {
  return positionInText(file, text, token.start).position;
}

/** A warning at a token, or at the last one where the statement ends too early. */
export function warnAt(
  source: StatementSource,
  token: Token | undefined,
  finding: { readonly code: 'GEN165' | 'GEN166'; readonly message: string; readonly hint: string },
): Diagnostic {
  const start = token?.start ?? source.statement.tokens.at(-1)?.start ?? source.statement.start;
  return createDiagnostic({ severity: 'warning', ...finding, ...positionInText(source.file, source.text, start) });
}
