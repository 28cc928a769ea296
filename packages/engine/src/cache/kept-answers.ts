import { describeQuestion, type ChangingPart, type Query, type SourceTree } from '@standin/modules';
import { fingerprintOf } from './fingerprint.ts';

/** The fingerprints of answers, each worked out once until it may be another. */
export interface KeptAnswers {
  fingerprintOf(query: Query): string;
  /** What may have changed at a path is another, or cannot be told from what it was. */
  findChanged(path: string): readonly ChangingPart[];
}

const comparedParts = ['list', 'goFiles', 'kindOf', 'realPath'] as const;

/** Answers of a tree; none is known yet. */
export function createKeptAnswers(tree: SourceTree): KeptAnswers {
  // By path, then by question.
  const known = new Map<string, Map<string, string>>();

  function tellFingerprint(query: Query): string {
    let ofPath = known.get(query.path);
    if (ofPath === undefined) known.set(query.path, (ofPath = new Map<string, string>()));
    const question = describeQuestion(query);
    let fingerprint = ofPath.get(question);
    if (fingerprint === undefined) ofPath.set(question, (fingerprint = fingerprintOf(tree, query)));
    return fingerprint;
  }

  return Object.freeze<KeptAnswers>({
    fingerprintOf: tellFingerprint,
    findChanged(path) {
      const before = known.get(path);
      known.delete(path);
      const isSame = (kind: (typeof comparedParts)[number]): boolean =>
        before?.has(kind) === true && before.get(kind) === tellFingerprint({ kind, path });
      return ['text', ...comparedParts.filter((kind) => !isSame(kind))];
    },
  });
}
