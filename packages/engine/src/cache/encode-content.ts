import { invariant } from '@standin/diagnostics';
import type { Answer } from './answer.ts';
import { createAnswerTable } from './answer-table.ts';
import type { StepRecord } from './cache-content.ts';
import type { Column } from './column.ts';
import { formatName, separator, type ContentHeader } from './content-format.ts';
import { openHash } from './hash-text.ts';
import { createNumberLog } from './number-log.ts';

/** A record as it is written, its value in UTF-8. */
export interface RecordToWrite extends Omit<StepRecord, 'value'> {
  readonly value: Column;
}

/** Records by the name of their step. They are asked for in order, more than once, and none is held for long. */
export interface RecordsToWrite {
  readonly names: readonly string[];
  find(name: string): RecordToWrite | undefined;
}

/** What is written into a cache file: records by the name of their step, and answers that are kept for their own sake. */
export interface ContentToWrite {
  readonly title: string;
  readonly records: RecordsToWrite;
  readonly loose: readonly Answer[];
}

/** The bytes of a cache file, piece by piece, each to be used before the next is asked for; the form is described at `ContentHeader`. Paths hold no NUL. */
export function* encodeContent(content: ContentToWrite): Generator<Uint8Array> {
  const columns = listColumns(content);
  const header: ContentHeader = { format: formatName, title: content.title, columns: columns.map(({ length }) => length) };
  const checksum = openHash();
  const first = Buffer.from(`${JSON.stringify(header)}\n`);
  checksum.add(first);
  yield first;
  for (const { pieces } of columns) {
    for (const piece of pieces()) {
      checksum.add(piece);
      yield piece;
    }
  }
  yield Buffer.from(checksum.end());
}

function listColumns({ records, loose }: ContentToWrite): readonly Column[] {
  const answers = createAnswerTable();
  const { names } = records;
  const ends = new Uint32Array(names.length);
  const days = new Uint32Array(names.length);
  const inputs = createNumberLog();
  let inputCount = 0;
  let valueLength = countSeparators(names.length);
  for (const [index, name] of names.entries()) {
    const record = findIn(records, name);
    inputs.add(record.inputs.map(answers.indexOf));
    inputCount += record.inputs.length;
    valueLength += record.value.length;
    ends[index] = inputCount;
    days[index] = record.usedOn;
  }
  const looseIndices = Uint32Array.from(loose, answers.indexOf);
  const { paths, fingerprints, numbers, signatures } = answers.columns();
  return [
    ...[paths, fingerprints, names].map(createTextColumn),
    { length: valueLength, pieces: () => gather(listValues(records)) },
    ...numbers.map(createNumberColumn),
    inputs.column(),
    ...[ends, days, looseIndices, signatures].map(createNumberColumn),
  ];
}

function findIn({ find }: RecordsToWrite, name: string): RecordToWrite {
  const record = find(name);
  invariant(record !== undefined, 'each name is that of a record');
  return record;
}

function createNumberColumn({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Column {
  return { length: byteLength, pieces: () => [Buffer.from(buffer, byteOffset, byteLength)] };
}

function createTextColumn(texts: readonly string[]): Column {
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { length: length + countSeparators(texts.length), pieces: () => gather(listTexts(texts)) };
}

function countSeparators(count: number): number {
  return Math.max(count - 1, 0) * separator.length;
}

function* listTexts(texts: readonly string[]): Generator<Uint8Array | string> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) yield separator;
    yield text;
  }
}

function* listValues(records: RecordsToWrite): Generator<Uint8Array | string> {
  for (const [index, name] of records.names.entries()) {
    if (index > 0) yield separator;
    yield* findIn(records, name).value.pieces();
  }
}

// In bytes.
const pieceSize = 2 ** 16;

/** The same bytes in few pieces, texts in UTF-8. Each piece stands where the one before it stood. */
function* gather(parts: Iterable<Uint8Array | string>): Generator<Uint8Array> {
  const piece = Buffer.allocUnsafe(pieceSize);
  let end = 0;
  for (const part of parts) {
    const size = Buffer.byteLength(part);
    if (end + size > pieceSize) {
      yield piece.subarray(0, end);
      end = 0;
    }
    if (size > pieceSize) {
      yield typeof part === 'string' ? Buffer.from(part) : part;
    } else if (typeof part === 'string') {
      end += piece.write(part, end);
    } else {
      piece.set(part, end);
      end += size;
    }
  }
  yield piece.subarray(0, end);
}
