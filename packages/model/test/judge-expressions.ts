import { functionsOf, type FunctionObject } from '@standin/model';
import { collectFacts, keyOf, type FactKind, type Facts, type TypeFunction } from './facts.ts';
import { askGoTypes, packagesSeenFrom, type Question } from './go-types.ts';

/** How many facts of a kind are right, wrong, and not found by ours. */
export interface Tally {
  right: number;
  wrong: number;
  unresolved: number;
}

/** What the judge came to: the counts by kind of fact, each wrong fact in words, and what was not found. */
export interface Verdict {
  readonly tallies: Map<string, Tally>;
  readonly wrong: string[];
  readonly unresolved: string[];
}

interface FileFacts {
  readonly path: string;
  readonly facts: Facts;
}

function judgeFact({ tallies, wrong, unresolved }: Verdict, { path, facts }: FileFacts, line: string): void {
  const [kind = '', at = '', ...words] = line.split('\t');
  const key = keyOf(kind as FactKind, at);
  const expected = [kind, ...words].join(' ');
  let tally = tallies.get(kind);
  if (tally === undefined) tallies.set(kind, (tally = { right: 0, wrong: 0, unresolved: 0 }));
  const ours = facts.get(key);
  if (ours === expected) tally.right++;
  else if (ours === undefined) {
    tally.unresolved++;
    unresolved.push(`${path}: ${key}: ${expected}`);
  } else {
    tally.wrong++;
    wrong.push(`${path}: ${key}: ${ours} instead of ${expected}`);
  }
}

/** Compares what a typer finds in the functions of packages with what go/types finds there. */
export async function judgeExpressions(question: Omit<Question, 'print'>, typeFunction: TypeFunction): Promise<Verdict> {
  const verdict: Verdict = { tallies: new Map(), wrong: [], unresolved: [] };
  const packageIn = packagesSeenFrom(question.directory);
  const functions = new Map<string, readonly FunctionObject[]>();
  let file: FileFacts = { path: '', facts: new Map() };
  await askGoTypes({ print: 'expressions', ...question }, (line) => {
    if (!line.startsWith('file\t')) {
      judgeFact(verdict, file, line);
      return;
    }
    const [, directory = '', path = ''] = line.split('\t');
    const ofPackage = functions.get(directory) ?? functionsOf(packageIn(directory));
    functions.set(directory, ofPackage);
    file = { path, facts: new Map() };
    for (const declaration of ofPackage) if (declaration.file.path === path) collectFacts(file.facts, declaration, typeFunction);
  });
  return verdict;
}

/** The counts, for the terminal. */
export function formatTallies({ tallies }: Verdict): string {
  const lines = [...tallies].map(
    ([kind, { right, wrong, unresolved }]) => `${kind} ${right} right, ${wrong} wrong, ${unresolved} unresolved`,
  );
  return lines.sort().join('; ');
}
