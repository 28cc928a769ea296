import { tokenize, type Token } from '@standin/syntax';
import { kindsAt, pairBrackets, splitAt } from './bracketed-tokens.ts';
import { readColumns, type TableColumn } from './read-columns.ts';
import { readRow, type TableRow } from './read-row.ts';

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
  const struct = findStruct(tokens, at) ?? -1;
  const structEnd = partners.get(struct) ?? -1;
  const rowsEnd = tokens[structEnd + 1]?.kind === '{' ? partners.get(structEnd + 1) : undefined;
  const [opener, closer] = [tokens[structEnd + 1], tokens[rowsEnd ?? -1]];
  if (opener === undefined || closer === undefined) return undefined;
  return {
    columns: readColumns(text, tokens.slice(struct + 1, structEnd), tokens.slice(0, at)),
    opening: opener.end,
    closing: closer.start,
    rows: splitAt(tokens.slice(structEnd + 2, rowsEnd), ',').flatMap((element) => readRow(text, element, ',')),
  };
}

/** The index of the brace behind `:= []struct` or `:= map[string]struct` where that stands at an index. */
function findStruct(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== ':=') return undefined;
  if (kindsAt(tokens, at, 5) === ':= [ ] struct {') return at + 4;
  return kindsAt(tokens, at, 7) === ':= map [ identifier ] struct {' ? at + 6 : undefined;
}
