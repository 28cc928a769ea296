import { isIdentifierPart } from '../../text/character.ts';
import { skipComment, skipIdentifier } from '../../text/skip.ts';
import { scanNumber, scanQuoted } from './scan-literal.ts';
import type { Scanner } from './scanner.ts';
import { keywordsByStart, operatorsByStart, statementEnds, type TokenKind } from './token-kind.ts';

const lineFeed = 0x0a;
const dot = 0x2e;
const slash = 0x2f;

const none: readonly TokenKind[] = [];

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0xfeff;
}

function scanSemicolon(scanner: Scanner, start: number, end: number): void {
  scanner.kind = ';';
  scanner.start = start;
  scanner.end = Math.min(end, scanner.limit);
}

/**
 * The index of the next token, behind white space and comments. Where a line feed on the way is a semicolon, that is the token, and the answer is -1; a general
 * comment that holds a line feed acts like one (Go spec, Semicolons, Comments).
 */
function skipToToken(scanner: Scanner): number {
  const { text, limit } = scanner;
  const isOpen = statementEnds.has(scanner.kind);
  let index = scanner.end;
  while (index < limit) {
    const code = text.charCodeAt(index);
    if (isBlank(code)) index++;
    else if (code > slash) return index;
    else if (code === lineFeed || code === slash) {
      const end = code === lineFeed ? index + 1 : skipComment(text, index);
      if (end === index) return index;
      const isLineEnd = isOpen && (code === lineFeed || (text[index + 1] === '*' && text.slice(index, end).includes('\n')));
      if (isLineEnd) {
        scanSemicolon(scanner, index, end);
        return -1;
      }
      index = end;
    } else return index;
  }
  if (!isOpen) return limit;
  scanSemicolon(scanner, limit, limit);
  return -1;
}

function scanWord(scanner: Scanner, start: number): void {
  scanner.end = Math.min(skipIdentifier(scanner.text, start), scanner.limit);
  scanner.kind = 'identifier';
  const length = scanner.end - start;
  for (const keyword of keywordsByStart[scanner.text.charCodeAt(start)] ?? none)
    if (keyword.length === length && scanner.text.startsWith(keyword, start)) scanner.kind = keyword;
}

function scanOperator(scanner: Scanner, start: number): void {
  scanner.kind = 'unknown';
  scanner.end = start + 1;
  for (const operator of operatorsByStart[scanner.text.charCodeAt(start)] ?? none) {
    if (operator.length > 1 && !scanner.text.startsWith(operator, start)) continue;
    scanner.kind = operator;
    scanner.end = start + operator.length;
    return;
  }
}

/** Goes on to the next token, semicolons that line feeds stand for included; behind the last one the kind is `end`. */
export function scanToken(scanner: Scanner): void {
  const start = skipToToken(scanner);
  if (start === -1) return;
  scanner.start = start;
  if (start >= scanner.limit) {
    scanner.kind = 'end';
    scanner.end = scanner.limit;
    return;
  }
  const code = scanner.text.charCodeAt(start);
  if (isDigit(code) || (code === dot && isDigit(scanner.text.charCodeAt(start + 1)))) scanNumber(scanner, start);
  else if (isIdentifierPart(code)) scanWord(scanner, start);
  else if (!scanQuoted(scanner, start)) scanOperator(scanner, start);
}
