import { skipIdentifier, skipTrivia } from '../text/skip.ts';

const typeElement = /~|\[|\b(?:chan|func|interface|map|struct)\b/;

/**
 * Whether the brackets behind the name of a type declaration hold type parameters, and no length of an array: as go/parser decides, `[P *C]` and
 * `[P (C)]` are lengths unless a comma or something that can only be a type says otherwise (Go spec, Type parameter declarations).
 */
export function holdsTypeParameters(text: string, start: number, end: number): boolean {
  const name = skipTrivia(text, start);
  const nameEnd = skipIdentifier(text, name);
  if (nameEnd === name || /[0-9]/.test(text.charAt(name))) return false;
  const next = skipTrivia(text, nameEnd);
  if (next >= end) return false;
  const character = text.charAt(next);
  if (character === ',' || character === '[' || character === '~' || text.startsWith('<-', next)) return true;
  if (skipIdentifier(text, next) > next) return true;
  if (character !== '*' && character !== '(') return false;
  const rest = text.slice(next, end);
  return typeElement.test(rest) || hasOuterComma(rest);
}

function hasOuterComma(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[' || character === '{') depth++;
    else if (character === ')' || character === ']' || character === '}') depth--;
    else if (character === ',' && depth === 0) return true;
  }
  return false;
}
