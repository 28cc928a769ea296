import { canFail, type DoubleCall } from './example-results.ts';
import type { FakeCall, FakeOutcome } from './fake-call.ts';

/** A call on what a test puts in the place of a dependency: a double, or the fake of a client. */
export type DependencyCall = DoubleCall | FakeCall;

/** What a call is known by: `store.Get`. */
export function callName(call: DependencyCall | Pick<DoubleCall, 'dependency' | 'method'>): string {
  return 'name' in call ? call.name : `${call.dependency.name}.${call.method}`;
}

/** Whether a call gives an error. */
export function isFailing(call: DependencyCall): boolean {
  return call.kind === 'fake' ? call.outcome === 'fails' : call.results.at(-1)?.kind === 'error';
}

/** To what else a case can have a call come. */
export function alternativesOf(call: DependencyCall): readonly FakeOutcome[] {
  if (call.kind === 'fake') return call.alternatives;
  return canFail(call.signature) ? ['fails'] : [];
}
