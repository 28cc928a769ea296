import { createHash } from 'node:crypto';
import { tokenize, type Token, type TokenKind } from '@standin/syntax';

/** The sum of words: 32 bits as eight hexadecimal digits. */
export function sumWords(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 8);
}

const closing: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>([')', ']', '}', undefined]);

/**
 * What a piece of Go says, word by word: its tokens and its comments. Layout does not count, nor do commas and semicolons before a closing bracket, which layout
 * decides on, nor carriage returns. Comments do count: whoever writes one into a piece has made the piece their own.
 */
export function wordsOf(text: string, start = 0, end = text.length): readonly string[] {
  const words: string[] = [];
  const tokens = tokenize(text, start, end);
  let index = start;
  for (const [position, token] of tokens.entries()) {
    if (token.kind === ';') continue;
    words.push(...readComments(text.slice(index, token.start)));
    if (tokens[position - 1]?.kind === ';' && !closing.has(token.kind)) words.push(';');
    if (token.kind !== ',' || !closing.has(kindBehind(tokens, position)))
      words.push(text.slice(token.start, token.end).replaceAll('\r', ''));
    index = token.end;
  }
  return [...words, ...readComments(text.slice(index, end))];
}

/** The kind of the next token that is no semicolon. */
function kindBehind(tokens: readonly Token[], position: number): TokenKind | undefined {
  let next = position + 1;
  while (tokens[next]?.kind === ';') next++;
  return tokens[next]?.kind;
}

/** The comments in what lies between two tokens, their lines without white space at both ends. */
function readComments(gap: string): readonly string[] {
  if (!gap.includes('/')) return [];
  const comments = gap.match(/\/\/.*|\/\*[^]*?\*\//g) ?? [];
  return comments.flatMap((comment) => comment.split('\n').map((line) => line.trim()));
}

/** The sum of what a piece of Go says. */
export function sumGo(text: string, start?: number, end?: number): string {
  return sumWords(wordsOf(text, start, end));
}
