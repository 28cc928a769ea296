import type { Answer } from './answer.ts';
import type { StepRecord } from './cache-content.ts';
import { formatName, queryKinds, separator, signatureLength, type ContentHeader } from './content-format.ts';
import { openHash } from './hash-text.ts';

/** What is written into a cache file: records by the name of their step, and answers that are kept for their own sake. */
export interface ContentToWrite {
  readonly title: string;
  readonly records: ReadonlyMap<string, StepRecord>;
  readonly loose: readonly Answer[];
}

/** The bytes of a cache file, piece by piece; the form is described at `ContentHeader`. Paths hold no NUL. */
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
  const listed = [...records.values()];
  const ends = new Uint32Array(listed.length);
  const inputs = new Uint32Array(listed.reduce((sum, record) => sum + record.inputs.length, 0));
  let end = 0;
  for (const [index, record] of listed.entries()) {
    for (const answer of record.inputs) inputs[end++] = answers.indexOf(answer);
    ends[index] = end;
  }
  const days = Uint32Array.from(listed, ({ usedOn }) => usedOn);
  const looseIndices = Uint32Array.from(loose, answers.indexOf);
  const { paths, fingerprints, numbers, signatures } = answers;
  return [
    ...[paths(), fingerprints(), [...records.keys()], listed.map(({ value }) => value)].map(createTextColumn),
    ...[...numbers.map((each) => Uint32Array.from(each)), ends, days, inputs, looseIndices, Float64Array.from(signatures)].map(
      createNumberColumn,
    ),
  ];
}

function createNumberColumn({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Column {
  return { length: byteLength, pieces: () => [Buffer.from(buffer, byteOffset, byteLength)] };
}

// In characters.
const pieceSize = 2 ** 18;

function createTextColumn(texts: readonly string[]): Column {
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + separator.length, 0);
  return { length: Math.max(length - separator.length, 0), pieces: () => joinPieces(texts) };
}

function* joinPieces(texts: readonly string[]): Generator<Uint8Array> {
  let piece: string[] = [];
  let size = 0;
  for (const [index, text] of texts.entries()) {
    piece.push(text);
    size += text.length;
    const isLast = index === texts.length - 1;
    if (size < pieceSize && !isLast) continue;
    yield Buffer.from(piece.join(separator) + (isLast ? '' : separator));
    piece = [];
    size = 0;
  }
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
