import type { TestedFunction } from '../types/tested-function.ts';
import { createInputs } from './create-inputs.ts';
import { causeOf, describeRun } from './describe-case.ts';
import type { OfferedCase } from './offered-case.ts';
import { makerFor, type CaseOptions, type Run } from './run-trial.ts';
import { searchCases } from './search-cases.ts';

/** How many cases are offered at most, and how many of them may be such that are skipped: nobody knows their outcome, or wants it. */
const mostCases = 12;
const mostSkipped = 2;

/** The runs that show something new: another way through the function, or a boundary on the way that no case shows yet. */
function selectRuns(tested: TestedFunction, runs: Iterable<Run>): readonly Run[] {
  const paths = new Set<string>();
  const causes = new Set<string>();
  const selected: Run[] = [];
  let skipped = 0;
  for (const each of runs) {
    const last = each.trial.suggestions.at(-1);
    const cause = last === undefined ? 'zero' : causeOf(tested, last);
    const isNew = !paths.has(each.path) || !causes.has(cause);
    const isSkipped = each.outcome.kind === 'unknown' || (each.outcome.kind === 'panics' && !each.outcome.isCalled);
    if (!isNew || (isSkipped && skipped >= mostSkipped)) continue;
    if (isSkipped) skipped++;
    paths.add(each.path);
    causes.add(cause);
    selected.push(each);
    if (selected.length === mostCases) break;
  }
  return selected;
}

/**
 * Cases that a function's own code suggests: zero values, then values under, at and over what it compares its parameters and the fields of its receiver with,
 * one for each way through it that they take. What a case comes to is certain or said to be unknown.
 */
export function offerCases(tested: TestedFunction, options: CaseOptions): readonly OfferedCase[] {
  const { declaration } = tested.subject;
  return selectRuns(tested, searchCases(tested, options)).map((each) => {
    // The inputs are made anew, since the function may have changed those that it ran on.
    const inputs = createInputs(makerFor(declaration, each.trial.assignment, options), tested);
    return describeRun(tested, each, inputs);
  });
}
