import type { TestTable } from './read-table.ts';
import { sumWords, wordsOf } from './sum-go.ts';

/** A test function in a text: its bounds and its table, if it has one. */
export interface PlacedTest {
  readonly start: number;
  readonly end: number;
  readonly table: TestTable | undefined;
}

/** What a test says up to its rows, without its name, which people may change; all of it where it has no table. */
export function openingWords(text: string, { start, end, table }: PlacedTest): readonly string[] {
  const [keyword = '', , ...rest] = wordsOf(text, start, table?.opening ?? end);
  return [keyword, ...rest];
}

/** The sum of a test without its rows and its name. */
export function sumFrame(text: string, test: PlacedTest): string {
  const closing = test.table === undefined ? [] : wordsOf(text, test.table.closing, test.end);
  return sumWords([...openingWords(text, test), '', ...closing]);
}
