const token = /[ \t]*(&&|\|\||[()!]|[\p{L}\p{Nd}_.]+|$)/uy;

const isTag = /^[\p{L}\p{Nd}_.]/u;

/**
 * Whether the expression of a `//go:build` line holds, given which tags do; `undefined` where it is no expression (go/build/constraint: `||`,
 * `&&`, `!`, parentheses; `!!x` is an error).
 */
export function evaluateGoBuild(expression: string, holds: (tag: string) => boolean): boolean | undefined {
  const tokens = splitTokens(expression);
  if (tokens === undefined) return undefined;
  const state = { tokens, next: 0, holds, isBroken: false };
  const value = parseOr(state);
  return state.isBroken || state.next < tokens.length ? undefined : value;
}

interface ParseState {
  readonly tokens: readonly string[];
  readonly holds: (tag: string) => boolean;
  next: number;
  isBroken: boolean;
}

function splitTokens(expression: string): readonly string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (;;) {
    const match = token.exec(expression);
    if (match === null) return undefined;
    if (match[1] === '') return tokens;
    tokens.push(match[1] ?? '');
  }
}

function parseOr(state: ParseState): boolean {
  let value = parseAnd(state);
  while (state.tokens[state.next] === '||') {
    state.next++;
    const right = parseAnd(state);
    value ||= right;
  }
  return value;
}

function parseAnd(state: ParseState): boolean {
  let value = parseNot(state);
  while (state.tokens[state.next] === '&&') {
    state.next++;
    const right = parseNot(state);
    value &&= right;
  }
  return value;
}

function parseNot(state: ParseState): boolean {
  if (state.tokens[state.next] !== '!') return parseAtom(state);
  state.next++;
  if (state.tokens[state.next] === '!') return fail(state);
  return !parseAtom(state);
}

function parseAtom(state: ParseState): boolean {
  const text = state.tokens[state.next++];
  if (text === '(') {
    const value = parseOr(state);
    return state.tokens[state.next++] === ')' ? value : fail(state);
  }
  return text !== undefined && isTag.test(text) ? state.holds(text) : fail(state);
}

function fail(state: ParseState): boolean {
  state.isBroken = true;
  return false;
}
