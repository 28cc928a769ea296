import type { Answer } from './answer.ts';
import { queryKinds, signatureLength, subjectOf } from './content-format.ts';

/** The columns of a cache file that tell of answers. */
export interface AnswerColumns {
  readonly paths: readonly string[];
  readonly fingerprints: readonly string[];
  /** Path, kind and fingerprint of each answer. */
  readonly numbers: readonly Uint32Array[];
  readonly signatures: Float64Array;
}

/** Gives each answer a number, counted from 0. Equal ones have one, and of these the one with a signature, which tells more, is written. */
export interface AnswerTable {
  readonly indexOf: (answer: Answer) => number;
  columns(): AnswerColumns;
}

const none = -1;

/** A table of nothing. There may be hundreds of thousands of answers: what is held of each is a few numbers, and no object. */
export function createAnswerTable(): AnswerTable {
  const paths = createNumbering();
  const fingerprints = createNumbering();
  const answers: Answer[] = [];
  const prints: number[] = [];
  // The first answer to each question about a path, and to each answer the next one to the same question: there is hardly ever one.
  const first: number[] = [];
  const next: number[] = [];

  function add(answer: Answer, question: number, print: number): number {
    const index = answers.push(answer) - 1;
    prints.push(print);
    next.push(first[question] ?? none);
    first[question] = index;
    return index;
  }

  function indexOf(answer: Answer): number {
    const path = paths.indexOf(subjectOf(answer.query));
    while (first.length <= path * queryKinds.length) first.push(...queryKinds.map(() => none));
    const question = path * queryKinds.length + queryKinds.indexOf(answer.query.kind);
    const print = fingerprints.indexOf(answer.fingerprint);
    for (let index = first[question] ?? none; index !== none; index = next[index] ?? none) {
      if (prints[index] !== print) continue;
      if (answer.signature !== undefined) answers[index] = answer;
      return index;
    }
    return add(answer, question, print);
  }

  return Object.freeze({
    indexOf,
    columns: () => ({
      paths: paths.values(),
      fingerprints: fingerprints.values(),
      numbers: [
        Uint32Array.from(answers, ({ query }) => paths.indexOf(subjectOf(query))),
        Uint32Array.from(answers, ({ query }) => queryKinds.indexOf(query.kind)),
        Uint32Array.from(prints),
      ],
      signatures: listSignatures(answers),
    }),
  });
}

function listSignatures(answers: readonly Answer[]): Float64Array {
  const signatures = new Float64Array(answers.length * signatureLength).fill(NaN);
  for (const [index, { signature }] of answers.entries()) {
    if (signature === undefined) continue;
    const { size, modified, changed, identity } = signature;
    signatures.set([size, modified, changed, identity], index * signatureLength);
  }
  return signatures;
}

/** Gives each text a number, counted from 0. */
function createNumbering() {
  const indices = new Map<string, number>();
  return {
    values: () => [...indices.keys()],
    indexOf(value: string): number {
      let index = indices.get(value);
      if (index === undefined) indices.set(value, (index = indices.size));
      return index;
    },
  };
}
