import { tokenize, type Expression } from '@standin/syntax';
import type { SourceFile } from '@standin/model';

/** Longer expressions are cut. */
const mostCharacters = 60;

const openings: ReadonlySet<string> = new Set(['(', '[', '{']);
const closings: ReadonlySet<string> = new Set([')', ']', '}']);
const ends: ReadonlySet<string> = new Set([',', ';', ':', '+', ':=', '=', '+=', '<-']);

/** An operand as it is written, on one line: `strconv.FormatInt(from, 10)`. It ends before what stands between operands. */
export function sourceOf({ text }: SourceFile, { offset }: Expression): string {
  let depth = 0;
  let end = offset;
  for (const token of tokenize(text, offset, Math.min(text.length, offset + 4 * mostCharacters))) {
    const isFirst = token.start === offset;
    if (depth === 0 && !isFirst && (ends.has(token.kind) || closings.has(token.kind))) break;
    if (openings.has(token.kind)) depth++;
    if (closings.has(token.kind)) depth--;
    ({ end } = token);
  }
  const written = text.slice(offset, end).replaceAll(/\s+/g, ' ');
  return written.length <= mostCharacters ? written : `${written.slice(0, mostCharacters - 3)}...`;
}
