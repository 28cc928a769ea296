import { createRoutineTracker } from './routine-tracker.ts';
import type { Token } from './token.ts';
import { isKeyword, skipGap, tokenAt } from './tokenize-sql.ts';

/** A statement of a text: from its first token to the end of its last. */
export interface SplitStatement {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** A range of a text, by UTF-16 indexes. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The delimiter that a line `DELIMITER //` of the mariadb client asks for, and where the line ends. */
function readDelimiter(text: string, at: number): { readonly delimiter: string; readonly end: number } | undefined {
  const line = /delimiter[ \t]+(\S+)[^\n]*/iy;
  line.lastIndex = at;
  const found = line.exec(text);
  const delimiter = found?.[1];
  return delimiter === undefined ? undefined : { delimiter, end: line.lastIndex };
}

/**
 * Splits a text at its delimiters, `;` at first, as the mariadb client does: not inside of quotes and comments. Lines with DELIMITER change it. Where the
 * delimiter is `;`, the body of a routine, BEGIN to END, is not split, as the server does with several statements in one text.
 */
export function splitStatements(text: string, range: TextRange = { start: 0, end: text.length }): readonly SplitStatement[] {
  const part = text.slice(0, range.end);
  const statements: SplitStatement[] = [];
  let tokens: Token[] = [];
  let delimiter = ';';
  let routine = createRoutineTracker();
  let start = range.start;
  const endStatement = (): void => {
    const last = tokens.at(-1);
    if (last) statements.push({ start, end: endOf(part, last.end), tokens });
    tokens = [];
    routine = createRoutineTracker();
  };
  let before = range.start;
  let at = skipGap(part, before);
  while (at < part.length) {
    const token = tokenAt(part, at);
    if (token === undefined) break;
    const changed = tokens.length === 0 && isKeyword(token, 'DELIMITER') ? readDelimiter(part, at) : undefined;
    if (changed !== undefined) {
      delimiter = changed.delimiter;
      at = changed.end;
    } else if (part.startsWith(delimiter, at) && !(delimiter === ';' && routine.isInside())) {
      endStatement();
      at += delimiter.length;
    } else {
      if (tokens.length === 0) start = before + startOfMark(part.slice(before, at));
      tokens.push(token);
      routine.see(token);
      at = token.end;
    }
    before = at;
    at = skipGap(part, before);
  }
  endStatement();
  return statements;
}

/** Where a comment for MySQL alone begins that is open at the end of a gap; the end of the gap where none is. */
function startOfMark(gap: string): number {
  const mark = /\/\*M?!\d*\s*$/.exec(gap);
  return mark?.index ?? gap.length;
}

/** A comment for MySQL alone that a statement ends in belongs to it with its end. */
function endOf(text: string, end: number): number {
  const closing = /\s*\*\//y;
  closing.lastIndex = end;
  return closing.test(text) ? closing.lastIndex : end;
}
