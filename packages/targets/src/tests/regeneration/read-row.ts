import type { Token } from '@standin/syntax';
import { splitAt } from './bracketed-tokens.ts';
import { sumGo } from './sum-go.ts';

/** A row of a table and its bounds: comments directly above it, the comma and a comment behind it in its line are part of it. */
export interface TableRow {
  readonly start: number;
  readonly end: number;
  /** Where its literal starts. */
  readonly offset: number;
  /** Whether another row may stand behind it as it is: it has its comma, or is a statement, which needs none. */
  readonly isEnded: boolean;
  readonly sum: string;
  /** The columns that it names; `undefined` where it gives values without names, or is something else than a literal. */
  readonly columns: readonly string[] | undefined;
}

/** The row that an element of a table, or a statement, is: told by its tokens and the separator behind them; none where there are no tokens. */
export function readRow(text: string, element: readonly Token[], separator: ',' | ';'): readonly TableRow[] {
  // A semicolon that a line feed stands for, behind the last element.
  const words = element.filter(({ kind }) => kind !== ';');
  const hasComma = words.at(-1)?.kind === ',';
  const isEnded = hasComma || separator === ';';
  const own = hasComma ? words.slice(0, -1) : words;
  const [first, last] = [own[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = startOfComments(text, first.start);
  const end = last.end + (/^[ \t]*(?:\/\/[^\r\n]*|\/\*[^]*?\*\/)/.exec(text.slice(last.end))?.[0].length ?? 0);
  return [{ start, end, offset: first.start, isEnded, sum: sumGo(text, start, end), columns: readNames(text, own) }];
}

/** Where the line comments start that stand on the lines directly above an index; the index itself where none do. */
function startOfComments(text: string, below: number): number {
  let start = below;
  let lineStart = text.lastIndexOf('\n', below - 1) + 1;
  if (text.slice(lineStart, below).trim() !== '') return below;
  while (lineStart > 0) {
    const previous = text.lastIndexOf('\n', lineStart - 2) + 1;
    const indentation = /^[ \t]*(?=\/\/)/.exec(text.slice(previous, lineStart))?.[0].length;
    if (indentation === undefined) return start;
    start = previous + indentation;
    lineStart = previous;
  }
  return start;
}

/** The names before the colons of a literal, which a key may stand before; those of a literal in it as `args.request`. */
function readNames(text: string, element: readonly Token[]): readonly string[] | undefined {
  const brace = element.findIndex(({ kind }) => kind === '{');
  const isLiteral = brace === 0 || (brace > 0 && element[brace - 1]?.kind === ':');
  if (!isLiteral || element.at(-1)?.kind !== '}') return undefined;
  const values = splitAt(element.slice(brace + 1, -1), ',').map((value) => (value.at(-1)?.kind === ',' ? value.slice(0, -1) : value));
  const names = values.map(([name, colon, ...value]) => {
    if (name?.kind !== 'identifier' || colon?.kind !== ':') return undefined;
    const own = text.slice(name.start, name.end);
    const inner = value[0]?.kind === 'identifier' ? (readNames(text, value.slice(1)) ?? []) : [];
    return [own, ...inner.map((each) => `${own}.${each}`)];
  });
  return names.every((name) => name !== undefined) ? names.flat() : undefined;
}
