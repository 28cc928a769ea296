import type { Token } from '@standin/syntax';

/** The index of the bracket that closes the one at an index, for each that opens. */
export function pairBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === '(' || kind === '[' || kind === '{') open.push(index);
    if (kind === ')' || kind === ']' || kind === '}') partners.set(open.pop() ?? -1, index);
  }
  return partners;
}

/** The stretches of tokens between separators outside of brackets, each with its separator; the last one may have none. */
export function splitAt(tokens: readonly Token[], separator: ',' | ';'): readonly (readonly Token[])[] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    part.push(token);
    if (token.kind === '(' || token.kind === '[' || token.kind === '{') depth++;
    if (token.kind === ')' || token.kind === ']' || token.kind === '}') depth--;
    if (depth > 0 || token.kind !== separator) continue;
    parts.push(part);
    part = [];
  }
  return part.length === 0 ? parts : [...parts, part];
}

/** The kinds of the tokens from an index on, with blanks between. */
export function kindsAt(tokens: readonly Token[], at: number, count: number): string {
  const kinds = tokens.slice(at, at + count).map(({ kind }) => kind);
  return kinds.join(' ');
}
