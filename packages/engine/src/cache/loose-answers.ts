import type { Query } from '@standin/modules';
import type { Answer } from './answer.ts';
import type { Answers } from './answers.ts';
import type { CacheContent } from './cache-content.ts';
import type { Confirmation } from './confirmation.ts';

/** The texts that were asked for by no step. */
export interface LooseAnswers {
  readonly fingerprintOf: (path: string) => string;
  /** What was asked for, as it was recorded where that still holds. */
  list(): readonly Answer[];
}

/** The answers of a cache's content are taken where they still hold. */
export function createLooseAnswers(
  content: CacheContent,
  { answers, confirmation }: { readonly answers: Answers; readonly confirmation: Confirmation },
): LooseAnswers {
  const asked = new Map<string, Answer>();
  let recorded: ReadonlyMap<string, Answer> | undefined;

  function find(query: Query): Answer {
    recorded ??= new Map(content.loose().map((answer) => [answer.query.path, answer]));
    const known = recorded.get(query.path);
    return known !== undefined && confirmation.isCurrent(known) ? known : answers.give(query);
  }

  return Object.freeze({
    fingerprintOf(path: string) {
      const answer = find({ kind: 'read', path });
      asked.set(path, answer);
      return answer.fingerprint;
    },
    list: () => [...asked.values()],
  });
}
