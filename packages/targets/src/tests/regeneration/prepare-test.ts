import { invariant } from '@standin/diagnostics';
import { formatGo } from '@standin/render';
import { tokenize } from '@standin/syntax';
import type { GeneratedTest } from '../generated-test.ts';
import { sumFrame, type PlacedTest } from './frame.ts';
import { readCases } from './read-cases.ts';
import { sumWords } from './sum-go.ts';

/** A row as it goes into a file. */
export interface PreparedRow {
  readonly cause: string;
  readonly sum: string;
  /** The literal with its comma and comments. */
  readonly text: string;
  /** The same, as whole lines. */
  readonly lines: string;
}

/** A generated test as it goes into a file: with the names by which the file calls packages. */
export interface PreparedTest extends PlacedTest {
  readonly name: string;
  readonly subject: string;
  /** The function, without a line end behind it. */
  readonly text: string;
  readonly signature: string;
  readonly frame: string;
  /** None where the test has no table that can be found again. */
  readonly rows: readonly PreparedRow[];
}

/** Puts a generated test together, with other names for packages where a file has others. */
export function prepareTest(test: GeneratedTest, packageNames: ReadonlyMap<string, string>): PreparedTest {
  const { name, subject } = test;
  const text = renameQualifiers(putTogether(test), packageNames).trimEnd();
  const place = { start: 0, end: text.length, table: readCases(text, { name, start: 0, end: text.length }) };
  const signature = sumWords(test.signature.split(/\s+/));
  return { name, subject, text, ...place, signature, frame: sumFrame(text, place), rows: prepareRows(test, text, place) };
}

function putTogether({ opening, rows, closing }: GeneratedTest): string {
  // gofmt prints a table without rows as `{}`.
  if (rows.length === 0 && /^\s*\}/.test(closing)) return opening.trimEnd() + closing.trimStart();
  return [opening, ...rows.map((row) => row.text), closing].map(endLine).join('');
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** The text in gofmt's form, since other names may want other columns; as it is where there are none. */
function renameQualifiers(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  const tokens = tokenize(text);
  let renamed = '';
  let copied = 0;
  for (const [index, { kind, start, end }] of tokens.entries()) {
    const name = kind === 'identifier' ? names.get(text.slice(start, end)) : undefined;
    if (name === undefined || tokens[index + 1]?.kind !== '.' || tokens[index - 1]?.kind === '.') continue;
    renamed += text.slice(copied, start) + name;
    copied = end;
  }
  if (copied === 0) return text;
  const head = 'package p\n\n';
  const formatted = formatGo(head + renamed + text.slice(copied));
  invariant(formatted.kind === 'formatted', 'a generated test does not parse');
  return formatted.text.slice(head.length);
}

function prepareRows({ rows }: GeneratedTest, text: string, { table }: PlacedTest): readonly PreparedRow[] {
  if (table === undefined) return [];
  invariant(table.rows.length === rows.length, 'the rows of a generated test are not those of its table');
  return table.rows.map(({ start, end, sum }, index) => {
    const lines = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end) + 1);
    return { cause: rows[index]?.cause ?? '', sum, text: text.slice(start, end), lines };
  });
}
