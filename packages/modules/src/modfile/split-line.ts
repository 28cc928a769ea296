/** A token of a line of a go.mod or go.work: a word, a quoted string with its quotes, or one of `( ) [ ] { } ,`. */
export interface ModuleFileToken {
  readonly text: string;
  /** The UTF-16 index in the line. */
  readonly offset: number;
}

/** The tokens of one line, its comment, or why it cannot be split. */
export type SplitLine =
  | { readonly kind: 'tokens'; readonly tokens: readonly ModuleFileToken[]; readonly comment: string }
  | { readonly kind: 'malformed'; readonly offset: number; readonly message: string };

const blank = /[ \t\r]*/y;
const word = /(?:(?!\/\/|\/\*)[^\s()[\]{},"`])(?:(?!\/\/|\/\*)[^\s()[\]{},])*/y;
const quoted = /"(?:[^"\\]|\\.)*"|`[^`]*`/y;

/** Splits a line (without its newline) by the lexical rules of go.mod files: `//` comments only, strings in `"` or `` ` ``. */
export function splitLine(line: string): SplitLine {
  const tokens: ModuleFileToken[] = [];
  let offset = 0;
  for (;;) {
    offset += matchAt(blank, line, offset)?.length ?? 0;
    if (offset >= line.length) return { kind: 'tokens', tokens, comment: '' };
    if (line.startsWith('//', offset)) return { kind: 'tokens', tokens, comment: line.slice(offset + 2).trim() };
    const text = matchToken(line, offset);
    if (text === undefined) return { kind: 'malformed', offset, message: describeFault(line, offset) };
    tokens.push({ text, offset });
    offset += text.length;
  }
}

function matchToken(line: string, offset: number): string | undefined {
  const character = line.charAt(offset);
  if ('()[]{},'.includes(character)) return character;
  return matchAt(character === '"' || character === '`' ? quoted : word, line, offset);
}

function matchAt(pattern: RegExp, line: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(line)?.[0];
}

function describeFault(line: string, offset: number): string {
  if (line.startsWith('/*', offset)) return 'mod files must use // comments (not /* */ comments)';
  const character = line.charAt(offset);
  return character === '"' || character === '`' ? 'unexpected newline in string' : `unexpected input character '${character}'`;
}
