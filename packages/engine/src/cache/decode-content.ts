import { invariant } from '@standin/diagnostics';
import type { Answer } from './answer.ts';
import type { CacheContent, StepRecord } from './cache-content.ts';
import { formatName, queryKinds, separator, signatureLength, type ContentHeader } from './content-format.ts';
import { hashText } from './hash-text.ts';

/**
 * Reads the bytes of a cache file. Columns are split at once, records put together when they are asked for. `undefined` where the bytes are none of ours, damaged, or of
 * another title.
 */
export function decodeContent(bytes: Buffer, title: string): CacheContent | undefined {
  const end = bytes.indexOf('\n');
  const header = parseHeader(bytes.toString('utf8', 0, Math.max(end, 0)));
  const body = bytes.subarray(end + 1);
  if (header?.format !== formatName || header.title !== title || header.checksum !== hashText(body)) return undefined;
  return assemble(header, splitColumns(body, header.columns));
}

function parseHeader(line: string): ContentHeader | undefined {
  try {
    return JSON.parse(line) as ContentHeader;
  } catch {
    return undefined;
  }
}

function splitColumns(body: Buffer, lengths: readonly number[]): readonly Buffer[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return body.subarray(end - length, end);
  });
}

function assemble({ loose }: ContentHeader, columns: readonly Buffer[]): CacheContent {
  const [paths, fingerprints, names, values] = [0, 1, 2, 3].map((index) => splitTexts(columns[index]));
  const [answerPaths, answerKinds, answerFingerprints, ends, days, inputs] = [4, 5, 6, 7, 8, 9].map(
    (index) => new Uint32Array(copyBytes(columns[index])),
  );
  const signatures = new Float64Array(copyBytes(columns[10]));
  const known = new Map<number, Answer>();
  const indices = new Map(names?.map((name, index) => [name, index]));

  function makeAnswer(index: number): Answer {
    const query = { kind: at(queryKinds, at(answerKinds, index)), path: at(paths, at(answerPaths, index)) };
    const fingerprint = at(fingerprints, at(answerFingerprints, index));
    const first = index * signatureLength;
    const [size, modified, changed, identity] = [0, 1, 2, 3].map((offset) => at(signatures, first + offset)) as [
      number,
      number,
      number,
      number,
    ];
    return Number.isNaN(size) ? { query, fingerprint } : { query, fingerprint, signature: { size, modified, changed, identity } };
  }

  function answerAt(index: number): Answer {
    let answer = known.get(index);
    if (answer === undefined) known.set(index, (answer = makeAnswer(index)));
    return answer;
  }

  function recordAt(index: number): StepRecord {
    const start = index === 0 ? 0 : at(ends, index - 1);
    const read = Array.from(inputs?.subarray(start, at(ends, index)) ?? [], answerAt);
    return { inputs: read, value: at(values, index), usedOn: at(days, index) };
  }

  return Object.freeze({
    names: names ?? [],
    find(name: string) {
      const index = indices.get(name);
      return index === undefined ? undefined : recordAt(index);
    },
    loose: () => loose.map(answerAt),
  });
}

function splitTexts(column: Buffer | undefined): readonly string[] {
  return column === undefined || column.length === 0 ? [] : column.toString('utf8').split(separator);
}

/** Numbers have to begin at a multiple of their size, which a column need not. */
function copyBytes(column: Buffer = Buffer.alloc(0)): ArrayBuffer {
  const copy = new ArrayBuffer(column.length);
  new Uint8Array(copy).set(column);
  return copy;
}

function at<Value>(values: ArrayLike<Value> | undefined, index: number): Value {
  const value = values?.[index];
  invariant(value !== undefined, 'an index in a cache file is one of its column');
  return value;
}
