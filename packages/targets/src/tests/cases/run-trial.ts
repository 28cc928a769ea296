import {
  createCellOf,
  createMachine,
  evaluateFunction,
  type Comparison,
  type FunctionObject,
  type Machine,
  type Observer,
  type Outcome,
  type PackageReference,
  type Substitution,
  type Type,
  type Value,
} from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import { callName, type DependencyCall } from '../wiring/dependency-call.ts';
import type { Wiring } from '../wiring/wiring.ts';
import { findMarshal } from './clients/marshal-json.ts';
import { createInputs, fieldSetter, type InputMaker } from './create-inputs.ts';
import { createWiredReceiver } from './create-wired-receiver.ts';
import type { Assignment } from './offered-case.ts';
import type { Trial } from './trial.ts';

/** How many comparisons of one run are looked at. */
const mostComparisons = 40;

/** Where a test stands. */
export interface CaseOptions {
  /** The package whose unexported names the test can use; absent for an external test. */
  readonly home?: PackageReference | undefined;
  /** How the test makes the receiver, where it is no column. */
  readonly wiring?: Wiring | undefined;
  /** What package variables hold, which is worked out once. */
  readonly packageVariables?: Map<string, Value>;
}

/** What became of inputs that were tried. */
export interface Run {
  readonly trial: Trial;
  readonly outcome: Outcome;
  /** The branches that were taken, each way once. */
  readonly path: string;
  /** Each comparison once. */
  readonly comparisons: readonly Comparison[];
  /** What it called on doubles and fakes, in order. */
  readonly calls: readonly DependencyCall[];
  readonly steps: number;
}

/** The arguments of all type parameters of a function and its receiver. */
export function typeArgumentsOf(tested: TestedFunction): Substitution {
  const { typeParameters, receiver } = tested.subject.declaration;
  const own = typeParameters.flatMap((parameter, index) => pair(parameter, tested.typeArguments[index]));
  const bound = receiver?.typeParameters ?? [];
  return new Map([...own, ...bound.flatMap((parameter, index) => pair(parameter, tested.receiver?.type.typeArguments[index]))]);
}

function pair<Key>(key: Key, type: Type | undefined): readonly (readonly [Key, Type])[] {
  return type === undefined ? [] : [[key, type]];
}

/** What inputs of one evaluation are made with. */
export function makerFor(declaration: FunctionObject, assignment: Assignment, options: CaseOptions, observer: Observer = {}): InputMaker {
  const { home, wiring, packageVariables = new Map<string, Value>() } = options;
  const machine = createMachine(declaration, { observer, packageVariables, ...(wiring?.fakes && { findFunction: findMarshal }) });
  return { machine, assignment, canSet: fieldSetter(home), isReceiverWired: wiring !== undefined };
}

function operandKey(value: Value): string {
  if ('source' in value) return `${value.source.path} ${value.source.part} ${value.source.index ?? ''}`;
  if ('declared' in value) return value.declared.name;
  return 'value' in value ? String(value.value) : value.kind;
}

function comparisonKey({ left, right }: Comparison): string {
  return `${operandKey(left)} ${operandKey(right)}`;
}

/** Evaluates a function on inputs, and notes what it compares them with. */
export function runTrial(tested: TestedFunction, trial: Trial, options: CaseOptions): Run {
  const { declaration } = tested.subject;
  const comparisons = new Map<string, Comparison>();
  const branches = new Set<string>();
  const observer = {
    comparison: (comparison: Comparison): void => {
      if (comparisons.size < mostComparisons) comparisons.set(comparisonKey(comparison), comparison);
    },
    branch: ({ file, offset, choice }: { file: { path: string }; offset: number; choice: number }): void =>
      void branches.add(`${file.path}:${offset}:${choice}`),
  };
  const maker = makerFor(declaration, trial.assignment, options, observer);
  const { machine } = maker;
  const calls: DependencyCall[] = [];
  const inputs = createInputs(maker, tested);
  const wired = options.wiring && createWiredReceiver({ machine, assignment: trial.assignment, calls }, options.wiring);
  const receiver = wired?.kind === 'receiver' ? wired.value : inputs.receiver;
  const call = {
    declaration,
    typeArguments: typeArgumentsOf(tested),
    args: inputs.parameters,
    ...(receiver !== undefined && { receiver: receiverValue(machine, tested, receiver) }),
  };
  const outcome = evaluateFunction(machine, call);
  return {
    trial,
    outcome: wired?.kind === 'unknown' && outcome.kind !== 'unknown' ? wired : judgeOutcome(outcome, calls),
    path: [...branches].join(),
    comparisons: [...comparisons.values()],
    calls,
    steps: machine.steps,
  };
}

/** What makes a function panic behind calls on doubles may be what those gave as an example. */
export function judgeOutcome(outcome: Outcome, calls: readonly DependencyCall[]): Outcome {
  const last = calls.at(-1);
  return outcome.kind === 'panics' && last !== undefined ? { kind: 'unknown', reason: `what ${callName(last)} gives` } : outcome;
}

/** The receiver as the method has it: a column can hold a pointer where the method wants none, a constructor can give none where it wants one. */
export function receiverValue(machine: Machine, { receiver }: TestedFunction, value: Value): Value {
  if (value.kind === 'pointer') return receiver?.isPointer === false ? (value.target?.value ?? value) : value;
  if (receiver?.isPointer !== true) return value;
  return { kind: 'pointer', type: { kind: 'pointer', element: receiver.type }, target: createCellOf(machine, value) };
}
