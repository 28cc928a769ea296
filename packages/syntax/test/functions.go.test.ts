import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { documentationOf, outlineFile, parseFunction, parseFunctionHeader, type OutlineEntry } from '@standin/syntax';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { askOracle } from './ask-oracle.ts';
import { dump } from './dump.ts';
import { goRoot } from './go-root.ts';

const packages = ['context', 'database/sql', 'go/parser', 'internal/types/testdata', 'net/http', 'slices', 'sync', 'text/template'];

/** `STANDIN_FUNCTIONS=<directory>:<directory>` judges every function below those, instead of some packages of the standard library. */
const wanted = process.env['STANDIN_FUNCTIONS']?.split(':');
const seed = Number(process.env['STANDIN_SEED'] ?? 20261122);

interface Tally {
  files: number;
  functions: number;
  readonly differences: string[];
}

function checksum(tree: string): string {
  return createHash('sha256').update(tree).digest('hex').slice(0, 16);
}

function isFunction({ declaration }: OutlineEntry): boolean {
  return declaration.keyword === 'func';
}

function documentedTree(text: string, entry: OutlineEntry): string {
  return dump({ ...parseFunction(text, entry), documentation: documentationOf(text, entry) });
}

interface JudgedFile {
  readonly path: string;
  readonly text: string;
  readonly sums: readonly string[];
}

/** Compares all functions of a file, in order; `-` stands for one that only go/parser accepts. */
function compareFile(tally: Tally, { path, text, sums }: JudgedFile, treeOf: (text: string, entry: OutlineEntry) => string): void {
  const entries = outlineFile(text).entries.filter(isFunction);
  tally.files++;
  if (entries.length !== sums.length) tally.differences.push(`${path}: ${entries.length} functions instead of ${sums.length}`);
  for (const [index, entry] of entries.entries()) {
    if (sums[index] === '-') continue;
    tally.functions++;
    if (checksum(treeOf(text, entry)) !== sums[index]) tally.differences.push(`${path}: ${entry.names.join()}, the ${index}th`);
  }
}

describeWithGo('functions, judged by go/parser', () => {
  test('every function: its tree, its offsets, its documentation', async () => {
    const tally: Tally = { files: 0, functions: 0, differences: [] };
    const directories = wanted ?? packages.map((name) => join(goRoot(), 'src', name));
    await askOracle(['functions', ...directories], (line) => {
      const [path = '', ...sums] = line.split('\t');
      compareFile(tally, { path, text: readFileSync(path, 'utf8'), sums }, documentedTree);
    });
    process.stdout.write(`functions: ${tally.functions} of ${tally.files} files compared, ${tally.differences.length} differ\n`);
    expect(tally.differences.slice(0, 20)).toEqual([]);
    expect(tally.functions).toBeGreaterThan(5000);
  });

  test('in new layouts: comments between all tokens, lines broken where they may be, CRLF, a byte order mark', async () => {
    const tally: Tally = { files: 0, functions: 0, differences: [] };
    await askOracle(['layouts', `${goRoot()}/src`, '300', String(seed)], (line) => {
      const { path, text, sums = [] } = JSON.parse(line) as { path: string; text: string; sums?: readonly string[] };
      compareFile(tally, { path, text, sums }, (_, entry) => dump(parseFunction(text, entry)));
    });
    process.stdout.write(`functions in new layouts, seed ${seed}: ${tally.functions} compared, ${tally.differences.length} differ\n`);
    expect(tally.differences.slice(0, 20)).toEqual([]);
    expect(tally.functions).toBeGreaterThan(1000);
  });

  test('with tokens deleted, doubled, exchanged, cut off: what go/parser rejects has problems, what it accepts has its tree', async () => {
    const start = 'package p\n'.length;
    const counts = { compared: 0, accepted: 0, onlyHere: 0 };
    await askOracle(['damage', `${goRoot()}/src`, '5000', String(seed)], (line) => {
      const { text, sum } = JSON.parse(line) as { text: string; sum?: string };
      const end = text.length;
      const entry: OutlineEntry = { declaration: { keyword: 'func', start, end }, names: [], nameOffset: start, start, end };
      const parsed = parseFunction(text, entry);
      const header = parseFunctionHeader(text, entry);
      expect(parsed.problems.filter(({ offset }) => offset < start || offset > end)).toEqual([]);
      if (sum === '-') return;
      counts.compared++;
      if (sum === undefined) {
        if (parsed.problems.length === 0) counts.onlyHere++;
        return;
      }
      counts.accepted++;
      expect([parsed.problems, checksum(dump(parsed))]).toEqual([[], sum]);
      expect({ ...header, body: parsed.body }).toEqual(parsed);
    });
    const { compared, accepted, onlyHere } = counts;
    process.stdout.write(`damaged functions, seed ${seed}: ${compared} compared, ${accepted} still Go, ${onlyHere} accepted here alone\n`);
    expect(compared).toBeGreaterThan(4900);
    expect(onlyHere).toBeLessThan(compared / 1000);
  });
});
