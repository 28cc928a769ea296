import type { InterfaceValue, Value } from '@standin/model';
import { callName, type DependencyCall } from '../../wiring/dependency-call.ts';
import type { FakeCall, FakeOutcome, Preparation } from '../../wiring/fake-call.ts';
import type { WiredMysql } from '../../wiring/wired-fakes.ts';
import { createExampleError, mostCalls, type DoubleMaker } from '../create-double.ts';

/** What the fakes of one evaluation are made with: clients of a server see what the others did. */
export interface ClientMaker extends DoubleMaker {
  /** Absent where nothing is behind the fake MySQL of which it is known what it gives. */
  readonly mysql: WiredMysql | undefined;
  /** The servers that hold something: they were empty at first. */
  readonly written: Set<'redis'>;
}

/** A call on a fake before it is known what it comes to. */
export interface OpenCall {
  readonly name: string;
  readonly alternatives: readonly FakeOutcome[];
  /** Those of them that cases are made of; all where nothing is said. */
  readonly offered?: readonly FakeOutcome[];
  /** What makes it come to an outcome. */
  readonly prepare: (outcome: FakeOutcome) => Preparation | undefined;
}

/** Whether a fault that a case has struck before strikes again: nothing ends one. */
function isStruck(calls: readonly DependencyCall[], preparation: Preparation | undefined): boolean {
  if (preparation?.kind !== 'fault') return false;
  return calls.some((call) => call.kind === 'fake' && call.preparation?.kind === 'fault' && call.preparation.point === preparation.point);
}

/** Notes a call, and tells what it comes to: what the case says of the first one of its name; `undefined` where there are too many. */
export function noteCall(
  { assignment, calls }: ClientMaker,
  { name, alternatives, offered = alternatives, prepare }: OpenCall,
): FakeOutcome | undefined {
  if (calls.length === mostCalls) return undefined;
  const isFirst = !calls.some((call) => callName(call) === name);
  const wanted = assignment.get(name)?.kind;
  const chosen = alternatives.find((each) => each === wanted && isFirst) ?? 'plain';
  const outcome = isStruck(calls, prepare('fails')) ? 'fails' : chosen;
  const preparation = prepare(outcome);
  const call: FakeCall = { kind: 'fake', name, outcome, alternatives: offered, ...(preparation && { preparation }) };
  calls.push(call);
  return outcome;
}

/** The error of a call: the example where it fails. */
export function errorOf({ machine }: ClientMaker, outcome: FakeOutcome): Value {
  return outcome === 'fails' ? createExampleError(machine) : noError;
}

/** No error. */
export const noError: Value = Object.freeze<InterfaceValue>({
  kind: 'interface',
  type: { kind: 'named', name: 'error', typeArguments: [] },
  dynamic: undefined,
});
