import { skipQuoted, skipRawString } from '../../text/skip.ts';
import type { Scanner } from './scanner.ts';

const quote = 0x22;
const apostrophe = 0x27;
const graveAccent = 0x60;

const number = /(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[bBoO][\d_]*|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;

/** What no number can be, though it has the letters of one: `0x`, `1e`, and `_` that no digit follows. Whether digits fit the base is not looked at. */
const malformedNumber = /^0[xXbBoO]i?$|^[\d._]*[eE][+-]?i?$|_(?![\da-fA-F])/;

const escapeSequence = String.raw`\\(?:[abfnrtv\\]|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})`;
const interpretedString = new RegExp(String.raw`^"(?:[^\\]|\\"|${escapeSequence})*"$`);
const rune = new RegExp(String.raw`^'(?:[^\\]|\\'|${escapeSequence})'$`, 'u');

/** Scans the integer, floating-point or imaginary literal at `start`; `unknown` where it is none (Go spec, Integer literals and following). */
export function scanNumber(scanner: Scanner, start: number): void {
  number.lastIndex = start;
  number.test(scanner.text);
  scanner.end = Math.max(number.lastIndex, start + 1);
  const text = scanner.text.slice(start, scanner.end);
  if (malformedNumber.test(text)) scanner.kind = 'unknown';
  else if (text.endsWith('i')) scanner.kind = 'imaginary';
  else scanner.kind = (/^0[xX]/.test(text) ? /[.pP]/ : /[.eE]/).test(text) ? 'float' : 'integer';
}

/** Whether the quote that a literal ends with is not part of an escape sequence. */
function isClosed(text: string, start: number, end: number): boolean {
  if (end - start < 2 || text.charCodeAt(end - 1) !== text.charCodeAt(start)) return false;
  let index = end - 2;
  while (index > start && text[index] === '\\') index--;
  return (end - index) % 2 === 0 || text[start] === '`';
}

/** Whether a literal that is closed holds what it can: escape sequences that there are, and a rune one character (Go spec, Rune literals). */
function isWellFormed(text: string): boolean {
  if (text.startsWith("'")) return rune.test(text);
  return text.startsWith('`') || !text.includes('\\') || interpretedString.test(text);
}

/** Scans the string or rune literal at `start`; `unknown` where it is not closed or well-formed. Answers whether there is one. */
export function scanQuoted(scanner: Scanner, start: number): boolean {
  const code = scanner.text.charCodeAt(start);
  if (code !== quote && code !== apostrophe && code !== graveAccent) return false;
  const end = code === graveAccent ? skipRawString(scanner.text, start) : skipQuoted(scanner.text, start);
  scanner.end = Math.min(end, scanner.limit);
  const isLiteral = isClosed(scanner.text, start, scanner.end) && isWellFormed(scanner.text.slice(start, scanner.end));
  if (!isLiteral) scanner.kind = 'unknown';
  else scanner.kind = code === apostrophe ? 'rune' : 'string';
  return true;
}
