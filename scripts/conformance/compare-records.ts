import type { OracleRecord } from './call.ts';
import { isEqual, judgeUnequal, type Comparison, type Expectation, type Pair } from './comparison.ts';
import { exceptionReason } from './exceptions.ts';
import { runOurs } from './generator.ts';

/** What comparing a corpus needs. */
export interface RecordComparison {
  readonly corpus: string;
  readonly records: readonly OracleRecord[];
  /** The tree in which our program runs; it may write there. */
  readonly root: string;
  /** The errors that a call must report where no mock can exist. */
  readonly expectationsOf: (record: OracleRecord) => readonly Expectation[];
  /** Lets Go judge our texts: its objections by the record's id. */
  readonly vet: (pairs: readonly Pair[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}

function judgeEqual(corpus: string, id: string): Comparison {
  const isListed = exceptionReason(corpus, id) !== undefined;
  return isListed
    ? { id, verdict: 'failed', detail: 'is equal, and is listed as an exception: remove it there' }
    : { id, verdict: 'equal' };
}

/** Carries out every recorded call with our program and compares; what is not equal is judged by Go, all at once. */
export async function compareRecords(options: RecordComparison): Promise<Comparison[]> {
  const { corpus, records, root, expectationsOf, vet } = options;
  const pairs: Pair[] = [];
  for (const record of records) {
    pairs.push({ record, ours: await runOurs(record, root), expectations: expectationsOf(record) });
  }
  const objections = await vet(pairs.filter((pair) => !isEqual(pair) && pair.ours.text !== undefined));
  return pairs.map((pair) => {
    const { id } = pair.record;
    return isEqual(pair) ? judgeEqual(corpus, id) : judgeUnequal(pair, objections.get(id) ?? [], exceptionReason(corpus, id));
  });
}
