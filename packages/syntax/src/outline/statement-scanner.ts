import { isIdentifierPart } from '../text/character.ts';
import { skipComment, skipQuoted, skipRawString } from '../text/skip.ts';

/** How a statement ended: where its last token ends, where to read on, and whether its brackets paired up. */
export interface StatementEnd {
  readonly end: number;
  readonly next: number;
  readonly isBalanced: boolean;
}

const tokenRole = 0;
const spaceRole = 1;
const lineFeedRole = 2;
const slashRole = 3;
const semicolonRole = 4;
const quoteRole = 5;
const rawQuoteRole = 6;
const openingRole = 7;
const closingRole = 8;

/** What each ASCII character means to the scan. A table, since the scan looks at every character of every file. */
const roles = new Uint8Array(128);
for (const [characters, role] of [
  [' \t\r', spaceRole],
  ['\n', lineFeedRole],
  ['/', slashRole],
  [';', semicolonRole],
  [`"'`, quoteRole],
  ['`', rawQuoteRole],
  ['([{', openingRole],
  [')]}', closingRole],
] as const) {
  for (const character of characters) roles[character.charCodeAt(0)] = role;
}

/** Whether a line feed behind this code unit ends a statement (Go spec, Semicolons): after names, literals and closing brackets. */
function endsStatement(code: number): boolean {
  const role = code < 128 ? roles[code] : tokenRole;
  return role === closingRole || role === quoteRole || role === rawQuoteRole || isIdentifierPart(code);
}

const declarationKeyword = /(?:func|type|var|const|import)\b/y;

/** Whether a line that starts at `start` looks like a new top-level declaration: the resynchronisation point of broken files. */
function startsDeclaration(text: string, start: number): boolean {
  declarationKeyword.lastIndex = start;
  return declarationKeyword.test(text);
}

/**
 * Reads from `start` to the end of the statement there: the semicolon, written or implied by a line feed, outside of all brackets, or the
 * closing bracket of an enclosing group. With `resynchronises`, a top-level keyword in column 1 ends it too, whatever is still open.
 */
export function scanStatement(text: string, start: number, resynchronises: boolean): StatementEnd {
  const length = text.length;
  let depth = 0;
  let end = start;
  let index = start;
  while (index < length) {
    const code = text.charCodeAt(index);
    switch (code < 128 ? roles[code] : tokenRole) {
      case tokenRole:
        end = ++index;
        break;
      case spaceRole:
        index++;
        break;
      case lineFeedRole:
        index++;
        if (depth === 0 && end > start && endsStatement(text.charCodeAt(end - 1))) return { end, next: index, isBalanced: true };
        if (resynchronises && startsDeclaration(text, index)) return { end, next: index, isBalanced: depth === 0 };
        break;
      case slashRole: {
        const commentEnd = skipComment(text, index);
        if (commentEnd === index) end = ++index;
        else index = commentEnd;
        break;
      }
      case semicolonRole:
        index++;
        if (depth === 0) return { end, next: index, isBalanced: true };
        end = index;
        break;
      case quoteRole:
        end = index = skipQuoted(text, index);
        break;
      case rawQuoteRole:
        end = index = skipRawString(text, index);
        break;
      case openingRole:
        depth++;
        end = ++index;
        break;
      default:
        if (depth === 0) return { end, next: index, isBalanced: true };
        depth--;
        end = ++index;
    }
  }
  return { end, next: index, isBalanced: depth === 0 };
}
