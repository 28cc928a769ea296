import { tokenize, type Token } from '@standin/syntax';
import { sumGo } from './sum-go.ts';

/** A column of a table: a field of its struct, with the tokens of its type. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

/** A row of a table and its bounds: comments directly above it, the comma and a comment behind it in its line are part of it. */
export interface TableRow {
  readonly start: number;
  readonly end: number;
  readonly hasComma: boolean;
  readonly sum: string;
  /** The columns that it names; `undefined` where it gives values without names, or is something else than a literal. */
  readonly columns: readonly string[] | undefined;
}

/** The table of a test: `tests := []struct{ ... }{ ... }`, or a map of names to structs. Offsets are UTF-16 indexes into the file. */
export interface TestTable {
  readonly columns: readonly TableColumn[];
  /** The index behind the brace that opens the rows. */
  readonly opening: number;
  /** The index of the brace that closes them. */
  readonly closing: number;
  readonly rows: readonly TableRow[];
}

/** Finds the first table that a piece of Go declares by `:=`. */
export function readTable(text: string, start: number, end: number): TestTable | undefined {
  const tokens = tokenize(text, start, end);
  const partners = pairBrackets(tokens);
  const at = tokens.findIndex((_, index) => findStruct(tokens, index) !== undefined);
  const struct = findStruct(tokens, at);
  const structEnd = struct === undefined ? undefined : partners.get(struct);
  const rowsStart = structEnd === undefined ? undefined : structEnd + 1;
  const rowsEnd = rowsStart === undefined ? undefined : partners.get(rowsStart);
  const [opener, closer] = [tokens[rowsStart ?? -1], tokens[rowsEnd ?? -1]];
  if (struct === undefined || structEnd === undefined || rowsStart === undefined || rowsEnd === undefined) return undefined;
  if (opener?.kind !== '{' || closer === undefined) return undefined;
  const elements = splitAt(tokens.slice(rowsStart + 1, rowsEnd), ',');
  return {
    columns: splitAt(tokens.slice(struct + 1, structEnd), ';').flatMap((field) => readColumns(text, field)),
    opening: opener.end,
    closing: closer.start,
    rows: elements.flatMap((element) => readRow(text, element)),
  };
}

/** The index of the brace behind `:= []struct` or `:= map[string]struct` where that stands at an index. */
function findStruct(tokens: readonly Token[], at: number): number | undefined {
  const kinds = (count: number): string => Array.from({ length: count }, (_, index) => tokens[at + index]?.kind).join(' ');
  if (tokens[at]?.kind !== ':=') return undefined;
  if (kinds(5) === ':= [ ] struct {') return at + 4;
  return kinds(7) === ':= map [ identifier ] struct {' ? at + 6 : undefined;
}

function pairBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === '(' || kind === '[' || kind === '{') open.push(index);
    if (kind === ')' || kind === ']' || kind === '}') partners.set(open.pop() ?? -1, index);
  }
  return partners;
}

/** The stretches of tokens between separators outside of brackets, each with its separator; the last one may have none. */
function splitAt(tokens: readonly Token[], separator: ',' | ';'): readonly (readonly Token[])[] {
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

function readColumns(text: string, field: readonly Token[]): readonly TableColumn[] {
  const words = field.filter(({ kind }) => kind !== ';');
  const after = words.findIndex(({ kind }, index) => kind === 'identifier' && words[index + 1]?.kind !== ',');
  const type = words.slice(after + 1).map(({ start, end }) => text.slice(start, end));
  const names = words.slice(0, after + 1).filter(({ kind }) => kind === 'identifier');
  return names.map(({ start, end }) => ({ name: text.slice(start, end), type: type.join(' ') }));
}

function readRow(text: string, element: readonly Token[]): readonly TableRow[] {
  // A semicolon that a line feed stands for, behind the last element.
  const words = element.filter(({ kind }) => kind !== ';');
  const hasComma = words.at(-1)?.kind === ',';
  const own = hasComma ? words.slice(0, -1) : words;
  const [first, last] = [own[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = startOfComments(text, first.start);
  const end = last.end + (/^[ \t]*(?:\/\/[^\r\n]*|\/\*[^]*?\*\/)/.exec(text.slice(last.end))?.[0].length ?? 0);
  return [{ start, end, hasComma, sum: sumGo(text, start, end), columns: readNames(text, own) }];
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

/** The names before the colons of a literal, which a key may stand before. */
function readNames(text: string, element: readonly Token[]): readonly string[] | undefined {
  const brace = element.findIndex(({ kind }) => kind === '{');
  const isLiteral = brace === 0 || (brace > 0 && element[brace - 1]?.kind === ':');
  if (!isLiteral || element.at(-1)?.kind !== '}') return undefined;
  const values = splitAt(element.slice(brace + 1, -1), ',');
  const names = values.map(([name, colon]) =>
    name?.kind === 'identifier' && colon?.kind === ':' ? text.slice(name.start, name.end) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
