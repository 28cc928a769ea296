import { kindOfTest } from '../names/test-kind.ts';
import { readSeeds } from './read-seeds.ts';
import { readTable, type TestTable } from './read-table.ts';

/** A test function of a text, as far as it is read. */
export interface TestBounds {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the cases of a test stand: in its table, or, of a fuzz test, as its seed corpus. */
export function readCases(text: string, { name, start, end }: TestBounds): TestTable | undefined {
  return kindOfTest(name) === 'fuzz' ? readSeeds(text, start, end) : readTable(text, start, end);
}
