import { alternativesOf, callName, isFailing, type DependencyCall } from '../wiring/dependency-call.ts';
import type { CallSetting, Suggestion } from './offered-case.ts';

const phrases: Readonly<Record<CallSetting['kind'], { readonly against: string; readonly phrase: string }>> = {
  fails: { against: 'error', phrase: 'fails' },
  finds: { against: 'row', phrase: 'finds a row' },
  changesNothing: { against: 'rows', phrase: 'changes no row' },
};

function suggest(path: string, kind: CallSetting['kind']): Suggestion {
  const { against, phrase } = phrases[kind];
  return { path, position: kind, against, phrase, subject: '', setting: { kind } };
}

/** What the calls on doubles and fakes suggest: that each fails which can. What happens behind one that fails is told by other cases. */
export function suggestFailures(calls: readonly DependencyCall[]): readonly Suggestion[] {
  if (calls.some(isFailing)) return [];
  const names = new Set(calls.filter((call) => alternativesOf(call).includes('fails')).map(callName));
  return [...names].map((path) => suggest(path, 'fails'));
}

/** What calls suggest beside failures: that a statement finds or changes something else than it does by itself. */
export function suggestFindings(calls: readonly DependencyCall[]): readonly Suggestion[] {
  if (calls.some(isFailing)) return [];
  return calls.flatMap((call) =>
    alternativesOf(call).flatMap((kind) => (kind === 'plain' || kind === 'fails' ? [] : [suggest(callName(call), kind)])),
  );
}
