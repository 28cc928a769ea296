import type { OracleRecord } from './call.ts';
import { isEqual, isGo, judge, type Comparison, type Expectation, type Pair } from './comparison.ts';
import { exceptionReason } from './exceptions.ts';
import { runOurs } from './generator.ts';

/** What comparing a corpus needs. */
export interface RecordComparison {
  readonly corpus: string;
  readonly records: readonly OracleRecord[];
  /** The tree in which our program runs; it may write there. */
  readonly root: string;
  /** What a call must report. */
  readonly expectationsOf: (record: OracleRecord) => readonly Expectation[];
  /** Lets Go judge mockgen's text where the corpus has not: whether it compiles. Asked only where ours differs. */
  readonly compiles?: (record: OracleRecord) => Promise<boolean>;
  /** Lets Go judge our texts: its objections by the record's id. */
  readonly vet: (pairs: readonly Pair[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Carries out every recorded call with our program and compares; what is not equal is judged by Go, all at once. */
export async function compareRecords(options: RecordComparison): Promise<Comparison[]> {
  const { corpus, records, root, expectationsOf, compiles, vet } = options;
  const pairs: Pair[] = [];
  for (const record of records) {
    const pair = { record, ours: await runOurs(record, root), expectations: expectationsOf(record) };
    const isUnsettled = compiles !== undefined && !isEqual(pair) && isGo(record);
    pairs.push(isUnsettled ? { ...pair, record: { ...record, compiles: await compiles(record) } } : pair);
  }
  const objections = await vet(pairs.filter((pair) => !isEqual(pair) && pair.ours.text !== undefined));
  return pairs.map((pair) => judge(pair, objections.get(pair.record.id) ?? [], exceptionReason(corpus, pair.record.id)));
}
