/** What came of the statements of a file. Those that are left are equal on both sides. */
export interface Counts {
  readonly statements: number;
  /** Not known to the engine, which says so. */
  readonly unknown: number;
  /** Of whose rows the columns have other types, and nothing else is different. */
  readonly types: number;
  /** Whose error has another text. */
  readonly texts: number;
  /** With other rows, counts or numbers of errors. */
  readonly different: number;
}

/** The names of the counts, in the order in which they stand in the list. */
export const countNames = ['statements', 'unknown', 'types', 'texts', 'different'] as const;

/** The counts in what the judge of the engine logs; `undefined` where it did not come to its end. */
export function readCounts(output: string): Counts | undefined {
  const pattern = new RegExp(countNames.map((name) => `${name} (?<${name}>\\d+)`).join(', '));
  const found = pattern.exec(output)?.groups;
  return found && toCounts((name) => Number(found[name]));
}

/** The counts of several files. */
export function sumCounts(all: readonly Counts[]): Counts {
  return toCounts((name) => all.reduce((sum, counts) => sum + counts[name], 0));
}

/** Whether two are the same. */
export function areEqual(one: Counts, other: Counts): boolean {
  return countNames.every((name) => one[name] === other[name]);
}

/** Counts as a line says them, with how many statements are equal. */
export function formatCounts({ statements, unknown, types, texts, different }: Counts): string {
  const compared = statements - unknown;
  const equal = compared - types - texts - different;
  return `compared ${compared}, equal ${equal}, different ${different}, in types ${types}, in texts of errors ${texts}; unknown ${unknown}`;
}

/** Counts by their names. */
export function toCounts(countOf: (name: keyof Counts) => number): Counts {
  const [statements, unknown, types, texts, different] = countNames.map(countOf);
  return { statements, unknown, types, texts, different } as Counts;
}
