import type { Outcome } from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import { receiverPath } from './create-inputs.ts';
import type { CaseInputs, CaseOutcome, OfferedCase, Suggestion } from './offered-case.ts';
import type { Run } from './run-trial.ts';
import { nameSource } from './suggest-settings.ts';

function pathFor(tested: TestedFunction, path: string): string {
  const receiver = receiverPath(tested);
  return tested.receiver !== undefined && path.startsWith(`${receiver}.`) ? path.slice(receiver.length + 1) : path;
}

/** What stays the same of a suggestion from one run to the next. */
export function causeOf(tested: TestedFunction, { path, position, against, subject }: Suggestion): string {
  return [position, ...(subject === '' ? [] : [subject]), pathFor(tested, path), against].join(':');
}

function phraseFor(tested: TestedFunction, { path, phrase, subject }: Suggestion): string {
  return `${nameSource({ path: pathFor(tested, path), part: subject === 'length' ? 'length' : 'whole' })} ${phrase}`;
}

function toOutcome(outcome: Outcome): CaseOutcome {
  return outcome.kind === 'unknown' ? { kind: 'unknown', reason: outcome.reason } : outcome;
}

/** A case with its names. */
export function describeRun(tested: TestedFunction, { trial, outcome, calls }: Run, inputs: CaseInputs): OfferedCase {
  const { suggestions, assignment } = trial;
  const isZeroCase = suggestions.length === 0;
  return {
    cause: isZeroCase ? 'zero' : suggestions.map((suggestion) => causeOf(tested, suggestion)).join('+'),
    name: isZeroCase ? 'zero values' : suggestions.map((suggestion) => phraseFor(tested, suggestion)).join(', '),
    inputs,
    isCanceled: [...assignment.values()].some(({ kind }) => kind === 'canceled'),
    calls,
    outcome: toOutcome(outcome),
  };
}
