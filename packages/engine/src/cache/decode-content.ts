import { invariant } from '@standin/diagnostics';
import type { Answer } from './answer.ts';
import type { CacheContent, StepRecord } from './cache-content.ts';
import { checksumLength, formatName, queryAbout, queryKinds, separator, signatureLength, type ContentHeader } from './content-format.ts';
import { hashText } from './hash-text.ts';

/**
 * Reads the bytes of a cache file. Columns are split at once, records put together when they are asked for. `undefined` where the bytes are none of ours, damaged, or of
 * another title.
 */
export function decodeContent(bytes: Buffer, title: string): CacheContent | undefined {
  const end = bytes.indexOf('\n');
  const header = parseHeader(bytes.toString('utf8', 0, Math.max(end, 0)));
  if (header?.format !== formatName || header.title !== title || !isWhole(bytes)) return undefined;
  return assemble(splitColumns(bytes.subarray(end + 1), header.columns));
}

function isWhole(bytes: Buffer): boolean {
  const end = Math.max(bytes.length - checksumLength, 0);
  return bytes.toString('latin1', end) === hashText(bytes.subarray(0, end));
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

function assemble(columns: readonly Buffer[]): CacheContent {
  const [paths = [], fingerprints = [], names = [], values = []] = columns.slice(0, 4).map(splitTexts);
  const integers = columns.slice(4, 11).map((column) => new Uint32Array(copyBytes(column)));
  const [answerPaths, answerKinds, answerFingerprints, inputs, ends, days, loose] = integers;
  const signatures = new Float64Array(copyBytes(columns[11]));
  const indices = new Map<string, number>();
  for (const [index, name] of names.entries()) indices.set(name, index);
  const known: Answer[] = [];

  function makeAnswer(index: number): Answer {
    const query = queryAbout(at(queryKinds, at(answerKinds, index)), at(paths, at(answerPaths, index)));
    const fingerprint = at(fingerprints, at(answerFingerprints, index));
    const start = index * signatureLength;
    const size = at(signatures, start);
    if (Number.isNaN(size)) return { query, fingerprint };
    const signature = {
      size,
      modified: at(signatures, start + 1),
      changed: at(signatures, start + 2),
      identity: at(signatures, start + 3),
    };
    return { query, fingerprint, signature };
  }

  function recordAt(index: number): StepRecord {
    const read: Answer[] = [];
    const end = at(ends, index);
    for (let place = index === 0 ? 0 : at(ends, index - 1); place < end; place += 1) {
      const input = at(inputs, place);
      read.push((known[input] ??= makeAnswer(input)));
    }
    return { inputs: read, value: at(values, index), usedOn: at(days, index) };
  }

  return Object.freeze({
    names,
    find(name: string) {
      const index = indices.get(name);
      return index === undefined ? undefined : recordAt(index);
    },
    loose: () => Array.from(loose ?? [], (index) => (known[index] ??= makeAnswer(index))),
  });
}

function splitTexts(column: Buffer): readonly string[] {
  return column.length === 0 ? [] : column.toString('utf8').split(separator);
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
