import { editDistance } from './edit-distance.ts';

/**
 * The candidates that a user who wrote `name` may have meant, nearest first, at most `limit`. Near is: the same but for case, an edit distance
 * of at most a third of the longer name, or one the beginning or end of the other. Equal rank is put in code unit order.
 */
export function nearNames(name: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const ranked: { readonly candidate: string; readonly rank: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const rank = rankCandidate(name, candidate);
    if (rank !== undefined) {
      ranked.push({ candidate, rank });
    }
  }
  ranked.sort((left, right) => left.rank - right.rank || (left.candidate < right.candidate ? -1 : 1));
  return ranked.slice(0, limit).map(({ candidate }) => candidate);
}

const containmentRank = 50;
const shortestContained = 3;

function rankCandidate(name: string, candidate: string): number | undefined {
  const [lowerName, lowerCandidate] = [name.toLowerCase(), candidate.toLowerCase()];
  if (lowerName === lowerCandidate) {
    return 0;
  }
  const longer = Math.max(name.length, candidate.length);
  const distance = editDistance(lowerName, lowerCandidate);
  if (distance <= Math.max(1, Math.floor(longer / 3)) && distance < longer) {
    return editDistance(name, candidate) + distance;
  }
  return isContained(lowerName, lowerCandidate) ? containmentRank + distance : undefined;
}

function isContained(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= shortestContained && (long.startsWith(short) || long.endsWith(short));
}
