import { skipIdentifier, skipTrivia } from '../text/skip.ts';
import type { DeclarationKeyword, FileOutline, OutlineEntry } from './file-outline.ts';
import { readHeader } from './read-header.ts';
import { scanStatement } from './statement-scanner.ts';

interface OutlineState {
  readonly text: string;
  readonly resynchronises: boolean;
  readonly entries: OutlineEntry[];
  isBalanced: boolean;
}

interface DeclarationStart {
  readonly keyword: DeclarationKeyword;
  readonly start: number;
  /** The index of the first token behind the keyword. */
  readonly bodyStart: number;
}

const keywords: ReadonlySet<string> = new Set<DeclarationKeyword>(['const', 'type', 'var', 'func']);

function isDeclarationKeyword(word: string): word is DeclarationKeyword {
  return keywords.has(word);
}

/** The identifier list at `start`: one name for types and functions, any number for constants and variables. */
function readNames(text: string, start: number, keyword: DeclarationKeyword): readonly string[] {
  const names: string[] = [];
  for (let index = start; ; index = skipTrivia(text, index + 1)) {
    const end = skipIdentifier(text, index);
    if (end === index) return names;
    names.push(text.slice(index, end));
    if (keyword === 'type' || keyword === 'func') return names;
    index = skipTrivia(text, end);
    if (text[index] !== ',') return names;
  }
}

function addFunction(state: OutlineState, { keyword, start, bodyStart }: DeclarationStart): number {
  const { text } = state;
  const { end, next, isBalanced } = scanStatement(text, bodyStart, state.resynchronises);
  const declaration = { keyword, start, end };
  if (text[bodyStart] === '(') {
    const receiverEnd = scanStatement(text, bodyStart + 1, state.resynchronises).next;
    const nameOffset = skipTrivia(text, receiverEnd + 1);
    state.entries.push({
      declaration,
      names: readNames(text, nameOffset, keyword),
      nameOffset,
      start: bodyStart,
      end,
      receiverOffset: bodyStart,
    });
  } else {
    state.entries.push({ declaration, names: readNames(text, bodyStart, keyword), nameOffset: bodyStart, start: bodyStart, end });
  }
  state.isBalanced &&= isBalanced;
  return next;
}

function addSingle(state: OutlineState, { keyword, start, bodyStart }: DeclarationStart): number {
  const { text } = state;
  const { end, next, isBalanced } = scanStatement(text, bodyStart, state.resynchronises);
  const declaration = { keyword, start, end };
  state.entries.push({ declaration, names: readNames(text, bodyStart, keyword), nameOffset: bodyStart, start: bodyStart, end });
  state.isBalanced &&= isBalanced;
  return next;
}

function addGroup(state: OutlineState, { keyword, start, bodyStart }: DeclarationStart): number {
  const { text } = state;
  const declaration = { keyword, start, end: text.length };
  let index = skipTrivia(text, bodyStart + 1);
  while (index < text.length && text[index] !== ')') {
    const { end, next, isBalanced } = scanStatement(text, index, state.resynchronises);
    if (end > index) state.entries.push({ declaration, names: readNames(text, index, keyword), nameOffset: index, start: index, end });
    state.isBalanced &&= isBalanced;
    index = skipTrivia(text, next > index ? next : index + 1);
    if (state.resynchronises && isDeclarationKeyword(text.slice(index, skipIdentifier(text, index)))) break;
  }
  const isClosed = text[index] === ')';
  state.isBalanced &&= isClosed;
  declaration.end = isClosed ? index + 1 : index;
  return declaration.end;
}

function addDeclaration(state: OutlineState, declaration: DeclarationStart): number {
  if (declaration.keyword === 'func') return addFunction(state, declaration);
  return state.text[declaration.bodyStart] === '(' ? addGroup(state, declaration) : addSingle(state, declaration);
}

function scanEntries(text: string, until: number, resynchronises: boolean): OutlineState {
  const state: OutlineState = { text, resynchronises, entries: [], isBalanced: true };
  let index = skipTrivia(text, 0);
  while (index < until) {
    const wordEnd = skipIdentifier(text, index);
    const word = text.slice(index, wordEnd);
    if (isDeclarationKeyword(word)) {
      index = addDeclaration(state, { keyword: word, start: index, bodyStart: skipTrivia(text, wordEnd) });
    } else {
      const { next, isBalanced } = scanStatement(text, index, resynchronises);
      state.isBalanced &&= isBalanced && next > index;
      index = next > index ? next : index + 1;
    }
    index = skipTrivia(text, index);
  }
  return state;
}

/**
 * Finds the top-level declarations of a Go file without parsing them (Go spec, Source file organization). A file whose brackets do not pair up
 * is scanned once more, taking every declaration keyword in column 1 for a new declaration, so that one broken function hides nothing else.
 * Declarations that start at `until` or later are not looked for.
 */
export function outlineFile(text: string, until = text.length): FileOutline {
  const first = scanEntries(text, until, false);
  const state = first.isBalanced ? first : scanEntries(text, until, true);
  return Object.freeze({ header: readHeader(text), entries: state.entries, isBalanced: first.isBalanced });
}
