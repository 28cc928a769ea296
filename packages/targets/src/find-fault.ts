import { tokenize } from '@standin/syntax';

/** What in a text is no Go, and where. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}

const openers = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** The first place of a Go file that is no token, or a bracket without its other one: such a file is not to be edited. `undefined` where all pair up. */
export function findFault(text: string): Fault | undefined {
  const open: { readonly kind: string; readonly start: number }[] = [];
  for (const { kind, start } of tokenize(text)) {
    if (kind === 'unknown') return { offset: start, message: 'syntax error: no token starts here, or the literal has no end' };
    if (kind === '(' || kind === '[' || kind === '{') open.push({ kind, start });
    const opener = openers.get(kind);
    if (opener !== undefined && open.pop()?.kind !== opener) return { offset: start, message: `syntax error: nothing opens this ${kind}` };
  }
  const left = open.at(-1);
  return left === undefined ? undefined : { offset: left.start, message: `syntax error: nothing closes this ${left.kind}` };
}
