/** What a call does with a statement. */
export type StatementUse = 'exec' | 'query' | 'prepare';

/** A statement of the code. */
export interface FoundStatement {
  readonly use: StatementUse;
  /** Its constant parts, between which it has holes: one more than there are holes; one for a constant text. */
  readonly parts: readonly string[];
  /** The file with slashes from the root of the module, and the line. */
  readonly place: string;
  /** The function that it stands in, `Service.Transfer`; empty for package variables. */
  readonly owner: string;
}

/** A statement that several calls may have. */
export interface UsedStatement extends Omit<FoundStatement, 'place'> {
  readonly places: readonly string[];
}

/** The parts in one line, with one blank for each run of them and none at the ends: how a text is laid out makes no difference to MySQL. */
export function foldParts(parts: readonly string[]): readonly string[] {
  const last = parts.length - 1;
  return parts.map((part, index) => {
    const folded = part.replaceAll(/\s+/g, ' ');
    const started = index === 0 ? folded.trimStart() : folded;
    return index === last ? started.trimEnd() : started;
  });
}

/** Each statement once for each use, in the order in which they are found. How they are laid out makes no difference. */
export function mergeStatements(found: readonly FoundStatement[]): readonly UsedStatement[] {
  const merged = new Map<string, UsedStatement>();
  for (const { place, ...statement } of found) {
    const key = JSON.stringify([statement.use, ...foldParts(statement.parts)]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { ...statement, places: [place] });
    else if (!known.places.includes(place)) merged.set(key, { ...known, places: [...known.places, place] });
  }
  return [...merged.values()];
}
