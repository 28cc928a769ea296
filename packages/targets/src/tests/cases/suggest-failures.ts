import { callName, canFail, isFailing, type DoubleCall } from '../wiring/example-results.ts';
import type { Suggestion } from './offered-case.ts';

/** What the calls on doubles suggest: that each fails which can. What happens behind one that fails is told by other cases. */
export function suggestFailures(calls: readonly DoubleCall[]): readonly Suggestion[] {
  if (calls.some(isFailing)) return [];
  const names = new Set(calls.filter(({ signature }) => canFail(signature)).map(callName));
  return [...names].map((path) => ({
    path,
    position: 'fails',
    against: 'error',
    phrase: 'fails',
    subject: '',
    setting: { kind: 'fails' },
  }));
}
