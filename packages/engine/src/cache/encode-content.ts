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
  const body = Buffer.concat(columns);
  const lengths = columns.map(({ length }) => length);
  const header: ContentHeader = { format: formatName, title, checksum: hashText(body), columns: lengths, loose: looseIndices };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

function bytesOf(values: Uint32Array | Float64Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

function createAnswerTable() {
  const paths = createNumbering();
  const fingerprints = createNumbering();
  const indexOfAnswer = createNumbering();
  const indices = new Map<Answer, number>();
  const numbers: readonly [number[], number[], number[]] = [[], [], []];
  const signatures: number[] = [];

  function add(answer: Answer): number {
    const { query, fingerprint, signature } = answer;
    const values = [paths.indexOf(query.path), queryKinds.indexOf(query.kind), fingerprints.indexOf(fingerprint)] as const;
    const index = indexOfAnswer.indexOf(values.join(' '));
    numbers.forEach((column, place) => (column[index] = values[place] ?? 0));
    const { size, modified, changed, identity } = signature ?? noSignature;
    // Of two equal answers the one with a signature tells more.
    if (signature !== undefined || signatures.length <= index * signatureLength)
      [size, modified, changed, identity].forEach((value, place) => (signatures[index * signatureLength + place] = value));
    return index;
  }

  return {
    numbers,
    signatures,
    paths: () => paths.texts,
    fingerprints: () => fingerprints.texts,
    indexOf(answer: Answer): number {
      let index = indices.get(answer);
      if (index === undefined) indices.set(answer, (index = add(answer)));
      return index;
    },
  };
}

const noSignature = { size: NaN, modified: NaN, changed: NaN, identity: NaN };

/** Gives each text a number, counted from 0. */
function createNumbering() {
  const texts: string[] = [];
  const indices = new Map<string, number>();
  return {
    texts,
    indexOf(text: string): number {
      let index = indices.get(text);
      if (index === undefined) indices.set(text, (index = texts.push(text) - 1));
      return index;
    },
  };
}
