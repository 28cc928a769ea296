import { unquoteWord } from './unquote-word.ts';

/** The words of a directive, or what the go command says is wrong with them. */
export type DirectiveWords =
  { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'malformed'; readonly reason: string };

/**
 * Splits what follows `//go:generate ` into words: by blanks and tabs, and strings in double quotes as Go evaluates them; a quote inside a word is
 * an ordinary character (cmd/go/internal/generate, Generator.split).
 */
export function splitDirective(text: string): DirectiveWords {
  const words: string[] = [];
  let index = 0;
  for (;;) {
    while (text[index] === ' ' || text[index] === '\t') {
      index++;
    }
    if (index >= text.length) {
      return { kind: 'words', words };
    }
    const end = text[index] === '"' ? findQuotedEnd(text, index) : findWordEnd(text, index);
    if (end === undefined) {
      return { kind: 'malformed', reason: 'mismatched quoted string' };
    }
    const raw = text.slice(index, end);
    const word = raw.startsWith('"') ? unquoteWord(raw) : raw;
    if (word === undefined) {
      return { kind: 'malformed', reason: 'bad quoted string' };
    }
    if (end < text.length && text[end] !== ' ' && text[end] !== '\t') {
      return { kind: 'malformed', reason: 'expect space after quoted argument' };
    }
    words.push(word);
    index = end;
  }
}

function findWordEnd(text: string, start: number): number {
  const blank = text.slice(start).search(/[ \t]/);
  return blank < 0 ? text.length : start + blank;
}

function findQuotedEnd(text: string, start: number): number | undefined {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') {
      index++;
    } else if (text[index] === '"') {
      return index + 1;
    }
  }
  return undefined;
}
