import { skipIdentifier, skipTrivia } from '../text/skip.ts';
import type { OutlineEntry } from './file-outline.ts';
import { holdsTypeParameters } from './holds-type-parameters.ts';
import { scanStatement } from './statement-scanner.ts';

/** A stretch of a file: UTF-16 indexes of its first character and behind its last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What stands on the right side of a type declaration, as far as a scan over tokens tells. */
export type TypeOutlineSide =
  /** An interface type: the names of its methods and the texts of its other elements, in order. */
  | { readonly kind: 'interface'; readonly methods: readonly TextRange[]; readonly embedded: readonly TextRange[] }
  | { readonly kind: 'function' }
  /** A type name, qualified or not, with or without type arguments: `range` bounds all of it. */
  | { readonly kind: 'name'; readonly range: TextRange }
  | { readonly kind: 'other' };

/** A type declaration as a scan over its tokens sees it. */
export interface TypeOutline {
  readonly isAlias: boolean;
  /** What stands between the brackets of its type parameters; absent where it has none. */
  readonly typeParameters?: TextRange;
  readonly side: TypeOutlineSide;
}

/** Scans the type declaration of an outline entry (Go spec, Type declarations). Nothing is parsed; what is broken gives what could be read. */
export function outlineType(text: string, entry: OutlineEntry): TypeOutline {
  let index = skipTrivia(text, skipIdentifier(text, entry.nameOffset));
  let typeParameters: TextRange | undefined;
  if (text[index] === '[') {
    const end = scanStatement(text, index + 1, false).next;
    if (!holdsTypeParameters(text, index + 1, end)) return { isAlias: false, side: { kind: 'other' } };
    typeParameters = { start: skipTrivia(text, index + 1), end };
    index = skipTrivia(text, end + 1);
  }
  const isAlias = text[index] === '=';
  const side = outlineSide(text, isAlias ? index + 1 : index, entry.end);
  return typeParameters === undefined ? { isAlias, side } : { isAlias, typeParameters, side };
}

/** Whether the type declaration of an outline entry is an alias (Go spec, Alias declarations): for who goes by no more of it. */
export function isAliasDeclaration(text: string, entry: OutlineEntry): boolean {
  const behind = text[skipTrivia(text, skipIdentifier(text, entry.nameOffset))];
  return behind === '=' || (behind === '[' && outlineType(text, entry).isAlias);
}

/** Scans a type that ends at `end` at the latest (Go spec, Types). */
export function outlineSide(text: string, start: number, end: number): TypeOutlineSide {
  let index = skipTrivia(text, start);
  while (text[index] === '(' && index < end) index = skipTrivia(text, index + 1);
  const wordEnd = Math.min(skipIdentifier(text, index), end);
  if (wordEnd <= index) return { kind: 'other' };
  switch (text.slice(index, wordEnd)) {
    case 'interface':
      return outlineInterface(text, skipTrivia(text, wordEnd), end);
    case 'func':
      return { kind: 'function' };
    case 'chan':
    case 'map':
    case 'struct':
      return { kind: 'other' };
    default:
      return { kind: 'name', range: { start: index, end: findNameEnd(text, wordEnd) } };
  }
}

function findNameEnd(text: string, firstEnd: number): number {
  let end = firstEnd;
  const dot = skipTrivia(text, end);
  if (text[dot] === '.') end = skipIdentifier(text, skipTrivia(text, dot + 1));
  const bracket = skipTrivia(text, end);
  return text[bracket] === '[' && !text.slice(end, bracket).includes('\n') ? scanStatement(text, bracket + 1, false).next + 1 : end;
}

/** The elements between the braces: an identifier before a parenthesis is a method, everything else is embedded (Go spec, Interface types). */
function outlineInterface(text: string, brace: number, end: number): TypeOutlineSide {
  const methods: TextRange[] = [];
  const embedded: TextRange[] = [];
  if (text[brace] !== '{') return { kind: 'other' };
  for (let index = skipTrivia(text, brace + 1); index < end && text[index] !== '}'; index = skipTrivia(text, index)) {
    const element = scanStatement(text, index, false);
    const nameEnd = skipIdentifier(text, index);
    if (nameEnd > index && text[skipTrivia(text, nameEnd)] === '(') methods.push({ start: index, end: nameEnd });
    else if (element.end > index) embedded.push({ start: index, end: element.end });
    index = Math.max(element.next, index + 1);
  }
  return { kind: 'interface', methods, embedded };
}
