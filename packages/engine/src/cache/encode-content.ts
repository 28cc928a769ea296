import type { Answer } from './answer.ts';
import type { StepRecord } from './cache-content.ts';
import { formatName, queryKinds, separator, signatureLength, type ContentHeader } from './content-format.ts';
import { hashText } from './hash-text.ts';

/** What is written into a cache file: records by the name of their step, and answers that are kept for their own sake. */
export interface ContentToWrite {
  readonly title: string;
  readonly records: ReadonlyMap<string, StepRecord>;
  readonly loose: readonly Answer[];
}

/** The bytes of a cache file; the form is described at `ContentHeader`. Names and paths hold no NUL. */
export function encodeContent({ title, records, loose }: ContentToWrite): Buffer {
  const answers = createAnswerTable();
  const ends: number[] = [];
  const inputs: number[] = [];
  for (const record of records.values()) {
    for (const answer of record.inputs) inputs.push(answers.indexOf(answer));
    ends.push(inputs.length);
  }
  const looseIndices = loose.map(answers.indexOf);
  const listed = [...records.values()];
  const { paths, fingerprints, numbers, signatures } = answers;
  const columns = [
    ...[paths(), fingerprints(), [...records.keys()], listed.map(({ value }) => value)].map((texts) => Buffer.from(texts.join(separator))),
    ...[...numbers, ends, listed.map(({ usedOn }) => usedOn), inputs].map((values) => bytesOf(Uint32Array.from(values))),
    bytesOf(Float64Array.from(signatures)),
  ];
  const lengths = columns.map(({ length }) => length);
  const header: ContentHeader = { format: formatName, title, checksum: hashText(...columns), columns: lengths, loose: looseIndices };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...columns]);
}

function bytesOf(values: Uint32Array | Float64Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
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
