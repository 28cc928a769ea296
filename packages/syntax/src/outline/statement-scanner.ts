import { isIdentifierPart } from '../text/character.ts';
import { skipComment, skipQuoted, skipRawString } from '../text/skip.ts';

/** How a statement ended: where its last token ends, where to read on, and whether its brackets paired up. */
export interface StatementEnd {
  readonly end: number;
  readonly next: number;
  readonly isBalanced: boolean;
}

const dot = 0x2e;

const tokenRole = 0;
const spaceRole = 1;
const lineFeedRole = 2;
const slashRole = 3;
const semicolonRole = 4;
const quoteRole = 5;
const openingRole = 6;
const closingRole = 7;

/** What each ASCII character means to the scan. A table, since the scan looks at every character of every file. */
const roles = new Uint8Array(128);
for (const [characters, role] of [
  [' \t\r', spaceRole],
  ['\n', lineFeedRole],
  ['/', slashRole],
  [';', semicolonRole],
  ['"\'`', quoteRole],
  ['([{', openingRole],
  [')]}', closingRole],
] as const) {
  for (const character of characters) roles[character.charCodeAt(0)] = role;
}

const openKeywords: ReadonlySet<string> = new Set(['chan', 'func', 'interface', 'map', 'struct']);
const longestOpenKeyword = 'interface'.length;

/**
 * Whether a line feed behind the token that ends at `end` ends a statement (Go spec, Semicolons): after names, literals, `1.` among them, and closing
 * brackets, but not after a keyword that opens a type.
 */
function endsStatement(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  const role = code < 128 ? roles[code] : tokenRole;
  if (role === closingRole || role === quoteRole) return true;
  if (code !== dot && !isIdentifierPart(code)) return false;
  let start = code === dot ? end - 1 : end;
  while (start > 0 && isIdentifierPart(text.charCodeAt(start - 1))) start--;
  if (code === dot) return /^[0-9]/.test(text.slice(start, end));
  return end - start > longestOpenKeyword || !openKeywords.has(text.slice(start, end));
}

/** A general comment that holds a line feed acts like one (Go spec, Comments). */
function holdsLineFeed(text: string, start: number, end: number): boolean {
  const lineFeed = text.indexOf('\n', start);
  return lineFeed !== -1 && lineFeed < end;
}

function endsAtLineFeed(text: string, start: number, end: number): boolean {
  return end > start && endsStatement(text, end);
}

function skipString(text: string, start: number): number {
  return text[start] === '`' ? skipRawString(text, start) : skipQuoted(text, start);
}

const declarationKeyword = /(?:func|type|var|const|import)\b/y;

/** Whether a line that starts at `start` looks like a new top-level declaration: the resynchronisation point of broken files. */
function startsDeclaration(text: string, start: number): boolean {
  declarationKeyword.lastIndex = start;
  return declarationKeyword.test(text);
}

/**
 * The index behind the bracket that closes the one before `start`, whichever kinds they are; beyond the end of the text where none does. Most of a file
 * lies between brackets, where a scan has less to look out for.
 */
function skipBrackets(text: string, start: number): number {
  const length = text.length;
  let depth = 1;
  let index = start;
  while (index < length) {
    const code = text.charCodeAt(index);
    const role = code < 128 ? (roles[code] ?? tokenRole) : tokenRole;
    if (role < slashRole) index++;
    else if (role === slashRole) index = Math.max(skipComment(text, index), index + 1);
    else if (role === quoteRole) index = skipString(text, index);
    else {
      index++;
      if (role === openingRole) depth++;
      else if (role === closingRole && --depth === 0) return index;
    }
  }
  return length + 1;
}

/** With `resynchronises`, lines between brackets are looked at too, so only the opening one is passed. */
function enterBrackets(text: string, start: number, resynchronises: boolean): number {
  return resynchronises ? start : skipBrackets(text, start);
}

function endOfText(length: number, end: number, depth: number): StatementEnd {
  return { end: Math.min(end, length), next: length, isBalanced: depth === 0 };
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
        if (depth === 0 && endsAtLineFeed(text, start, end)) return { end, next: index, isBalanced: true };
        if (resynchronises && startsDeclaration(text, index)) return { end, next: index, isBalanced: depth === 0 };
        break;
      case slashRole: {
        const next = skipComment(text, index);
        if (depth === 0 && holdsLineFeed(text, index, next) && endsAtLineFeed(text, start, end)) return { end, next, isBalanced: true };
        if (next === index) end = ++index;
        else index = next;
        break;
      }
      case semicolonRole:
        index++;
        if (depth === 0) return { end, next: index, isBalanced: true };
        end = index;
        break;
      case quoteRole:
        end = index = skipString(text, index);
        break;
      case openingRole:
        end = index = enterBrackets(text, index + 1, resynchronises);
        depth += Number(resynchronises);
        break;
      default:
        if (depth === 0) return { end, next: index, isBalanced: true };
        depth--;
        end = ++index;
    }
  }
  return endOfText(length, end, depth + Math.max(index - length, 0));
}
