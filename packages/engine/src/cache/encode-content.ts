import { invariant } from '@standin/diagnostics';
import type { Answer } from './answer.ts';
import type { CacheContent } from './cache-content.ts';
import { formatName, queryKinds, separator, signatureLength, type ContentHeader } from './content-format.ts';
import { openHash } from './hash-text.ts';

/** Records by the name of their step. They are asked for in order, more than once, and none is held for long. */
export type RecordsToWrite = Pick<CacheContent, 'names' | 'find'>;

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

interface Column {
  /** In bytes. */
  readonly length: number;
  readonly pieces: () => Iterable<Uint8Array>;
}

function listColumns({ records, loose }: ContentToWrite): readonly Column[] {
  const answers = createAnswerTable();
  const { names } = records;
  const ends = new Uint32Array(names.length);
  const days = new Uint32Array(names.length);
  const inputs: number[] = [];
  let valueLength = 0;
  for (const [index, name] of names.entries()) {
    const record = records.find(name);
    invariant(record !== undefined, 'each name is that of a record');
    for (const answer of record.inputs) inputs.push(answers.indexOf(answer));
    ends[index] = inputs.length;
    days[index] = record.usedOn;
    valueLength += Buffer.byteLength(record.value);
  }
  const values = { length: valueLength + countSeparators(names.length), pieces: () => joinPieces(listValues(records)) };
  const looseIndices = Uint32Array.from(loose, answers.indexOf);
  const { paths, fingerprints, numbers, signatures } = answers;
  return [
    ...[paths(), fingerprints(), names].map(createTextColumn),
    values,
    ...[...numbers, inputs].map((each) => Uint32Array.from(each)).map(createNumberColumn),
    ...[ends, days, looseIndices, Float64Array.from(signatures)].map(createNumberColumn),
  ];
}

function createNumberColumn({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Column {
  return { length: byteLength, pieces: () => [Buffer.from(buffer, byteOffset, byteLength)] };
}

function createTextColumn(texts: readonly string[]): Column {
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { length: length + countSeparators(texts.length), pieces: () => joinPieces(texts) };
}

function countSeparators(count: number): number {
  return Math.max(count - 1, 0) * separator.length;
}

function* listValues({ names, find }: RecordsToWrite): Generator<string> {
  for (const name of names) yield find(name)?.value ?? '';
}

// In bytes.
const pieceSize = 2 ** 16;

/** Each piece stands where the one before it stood. */
function* joinPieces(texts: Iterable<string>): Generator<Uint8Array> {
  const piece = Buffer.allocUnsafe(pieceSize);
  let end = 0;
  let before = '';
  for (const text of texts) {
    const size = before.length + Buffer.byteLength(text);
    if (end + size > pieceSize) {
      yield piece.subarray(0, end);
      end = 0;
    }
    end += piece.write(before, end);
    before = separator;
    if (end + size > pieceSize) {
      yield piece.subarray(0, end);
      end = 0;
      yield Buffer.from(text);
    } else {
      end += piece.write(text, end);
    }
  }
  yield piece.subarray(0, end);
}

function createAnswerTable() {
  const paths = createNumbering<string>();
  const fingerprints = createNumbering<string>();
  const questions = createNumbering<number>();
  const equalAnswers = createNumbering<number>();
  const indices = new Map<Answer, number>();
  const numbers: readonly [number[], number[], number[]] = [[], [], []];
  const signatures: number[] = [];

  function add({ query, fingerprint, signature }: Answer): number {
    const path = paths.indexOf(query.path);
    const kind = queryKinds.indexOf(query.kind);
    const print = fingerprints.indexOf(fingerprint);
    const question = questions.indexOf(path * queryKinds.length + kind);
    const index = equalAnswers.indexOf(question * maximumCount + print);
    [numbers[0][index], numbers[1][index], numbers[2][index]] = [path, kind, print];
    const start = index * signatureLength;
    const { size, modified, changed, identity } = signature ?? noSignature;
    // Of two equal answers the one with a signature tells more.
    if (signature !== undefined || signatures.length <= start)
      [signatures[start], signatures[start + 1], signatures[start + 2], signatures[start + 3]] = [size, modified, changed, identity];
    return index;
  }

  return {
    numbers,
    signatures,
    paths: () => paths.values,
    fingerprints: () => fingerprints.values,
    indexOf(answer: Answer): number {
      let index = indices.get(answer);
      if (index === undefined) indices.set(answer, (index = add(answer)));
      return index;
    },
  };
}

// More fingerprints than a file can have, so that a question and a fingerprint make one number.
const maximumCount = 2 ** 26;

const noSignature = { size: NaN, modified: NaN, changed: NaN, identity: NaN };

/** Gives each value a number, counted from 0. */
function createNumbering<Value>() {
  const values: Value[] = [];
  const indices = new Map<Value, number>();
  return {
    values,
    indexOf(value: Value): number {
      let index = indices.get(value);
      if (index === undefined) indices.set(value, (index = values.push(value) - 1));
      return index;
    },
  };
}
