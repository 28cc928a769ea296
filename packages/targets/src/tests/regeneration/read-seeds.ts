import { tokenize, type Token } from '@standin/syntax';
import { kindsAt, pairBrackets, splitAt } from './bracketed-tokens.ts';
import type { TableColumn } from './read-columns.ts';
import { readRow } from './read-row.ts';
import type { TestTable } from './read-table.ts';

/**
 * The seed corpus of a fuzz test as a table: what it is called with are the columns, and each statement before `f.Fuzz(...)`, mostly `f.Add(...)`, is a row. `undefined` where a
 * function calls no Fuzz.
 */
export function readSeeds(text: string, start: number, end: number): TestTable | undefined {
  const tokens = tokenize(text, start, end);
  const partners = pairBrackets(tokens);
  const parameters = tokens.findIndex(({ kind }) => kind === '(');
  const body = (partners.get(parameters) ?? -1) + 1;
  const [f, opener] = [tokens[parameters + 1], tokens[body]];
  if (f === undefined || opener?.kind !== '{') return undefined;
  const call = `${text.slice(f.start, f.end)}.Fuzz`;
  const statements = splitAt(tokens.slice(body + 1, partners.get(body)), ';');
  const index = statements.findIndex(
    ([first, , third, bracket]) => bracket?.kind === '(' && text.slice(first?.start, third?.end).replaceAll(/\s/g, '') === call,
  );
  const [closing] = statements[index] ?? [];
  if (closing === undefined) return undefined;
  return {
    columns: readParameters(text, statements[index] ?? []),
    opening: opener.end,
    closing: closing.start,
    rows: statements.slice(0, index).flatMap((statement) => readRow(text, statement, ';')),
  };
}

/** The parameters of the function literal in `f.Fuzz(func(t *testing.T, ...) {...})`, without the first. */
function readParameters(text: string, call: readonly Token[]): readonly TableColumn[] {
  const opening = 5;
  if (kindsAt(call, opening - 1, 2) !== 'func (') return [];
  const [, ...parameters] = splitAt(call.slice(opening + 1, pairBrackets(call).get(opening)), ',');
  return parameters.map((parameter) => {
    const [name = '', ...type] = parameter.filter(({ kind }) => kind !== ',').map((token) => text.slice(token.start, token.end));
    return { name, type: type.join(' ') };
  });
}
