import type { Verdicts } from './suite.ts';

/** What a suite came to on both sides. */
export interface Comparison {
  readonly compared: number;
  readonly equal: number;
  /** Tests that are equal on both sides, by their verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Not listed as known. */
  readonly different: readonly Difference[];
  /** Listed, and different. */
  readonly known: readonly Difference[];
  /** Listed, and different no more. */
  readonly gone: readonly string[];
}

/** A test that came to something else on the engine. */
export interface Difference {
  readonly test: string;
  readonly real: string;
  readonly engine: string;
}

const notRun = 'not run';

/** Compares test by test. `reasons` has the differences that are known: a test's name stands for its subtests, too. */
export function compareVerdicts(real: Verdicts, engine: Verdicts, reasons: Readonly<Record<string, string>>): Comparison {
  const tests = [...new Set([...real.keys(), ...engine.keys()])];
  const pairs = tests.map((test) => ({ test, real: real.get(test) ?? notRun, engine: engine.get(test) ?? notRun }));
  const differences = pairs.filter((pair) => pair.real !== pair.engine);
  const nameOf = ({ test }: Difference): string | undefined =>
    Object.keys(reasons).find((name) => test === name || test.startsWith(`${name}/`));
  const verdicts: Record<string, number> = {};
  for (const pair of pairs.filter((each) => each.real === each.engine)) {
    const verdict = pair.real.replace(/\n[^]*/, '');
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  const met = new Set(differences.map(nameOf));
  return {
    compared: pairs.length,
    equal: pairs.length - differences.length,
    verdicts,
    different: differences.filter((difference) => nameOf(difference) === undefined),
    known: differences.filter((difference) => nameOf(difference) !== undefined),
    gone: Object.keys(reasons).filter((name) => !met.has(name)),
  };
}
