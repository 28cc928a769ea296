import type { TestedFunction } from '../types/tested-function.ts';
import { areMet } from './are-met.ts';
import { firstTrials } from './first-trials.ts';
import type { Assignment } from './offered-case.ts';
import { runTrial, type CaseOptions, type Run } from './run-trial.ts';
import { suggestFailures, suggestFindings } from './suggest-failures.ts';
import { suggestSettings } from './suggest-settings.ts';
import { assignmentKey, extendTrial, type Trial } from './trial.ts';

/** How many inputs are tried for one function, and how many steps all of them may take. */
const mostTrials = 50;
const mostSteps = 20_000;
/** After how many inputs that took no new path to something certain the search ends. */
const patience = 20;

function textAt(assignment: Assignment, path: string): string {
  const setting = assignment.get(path);
  return setting?.kind === 'value' && typeof setting.value === 'string' ? setting.value : '';
}

/** Tries zero values, then what the comparisons that are met suggest, one change after the other. Each run is made when it is asked for. */
export function* searchCases(tested: TestedFunction, given: CaseOptions): Generator<Run, void> {
  const options: CaseOptions = { packageVariables: new Map(), ...given };
  const queue: Trial[] = [];
  const seen = new Set<string>();
  const add = (trial: Trial | undefined): void => {
    const key = trial && assignmentKey(trial.assignment);
    if (trial === undefined || key === undefined || seen.has(key) || seen.size > mostTrials) return;
    seen.add(key);
    queue.push(trial);
  };
  for (const trial of firstTrials(tested)) add(trial);
  const paths = new Set<string>();
  let steps = 0;
  let idle = 0;
  for (let trial = queue.shift(); trial !== undefined && steps < mostSteps; trial = queue.shift()) {
    const { assignment } = trial;
    const done = runTrial(tested, trial, options);
    steps += done.steps;
    if (!areMet(assignment, done.calls)) continue;
    yield done;
    idle = paths.has(done.path) || done.outcome.kind === 'unknown' ? idle + 1 : 0;
    paths.add(done.path);
    if (idle === patience) return;
    if (seen.size > mostTrials) continue;
    const ofComparisons = done.comparisons.flatMap((comparison) => suggestSettings(comparison, (path) => textAt(assignment, path)));
    for (const suggestion of [...suggestFailures(done.calls), ...suggestFindings(done.calls), ...ofComparisons])
      add(extendTrial(tested, trial, suggestion));
  }
}
