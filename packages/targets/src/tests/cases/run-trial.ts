import {
  createMachine,
  evaluateFunction,
  type Comparison,
  type FunctionObject,
  type Observer,
  type Outcome,
  type PackageReference,
  type Substitution,
  type Type,
  type Value,
} from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import { createInputs, fieldSetter, type InputMaker } from './create-inputs.ts';
import type { Assignment } from './offered-case.ts';
import type { Trial } from './trial.ts';

/** How many comparisons of one run are looked at. */
const mostComparisons = 40;

/** Where a test stands. */
export interface CaseOptions {
  /** The package whose unexported names the test can use; absent for an external test. */
  readonly home?: PackageReference | undefined;
  /** Whether the test makes the receiver by a constructor: then nothing is known of its fields. */
  readonly isReceiverWired?: boolean;
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
  const { home, isReceiverWired = false, packageVariables = new Map<string, Value>() } = options;
  return { machine: createMachine(declaration, { observer, packageVariables }), assignment, canSet: fieldSetter(home), isReceiverWired };
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
  const inputs = createInputs(maker, tested);
  const { receiver, parameters: args } = inputs;
  const call = {
    declaration,
    typeArguments: typeArgumentsOf(tested),
    args,
    ...(receiver !== undefined && { receiver: receiverValue(tested, receiver) }),
  };
  return {
    trial,
    outcome: evaluateFunction(machine, call),
    path: [...branches].join(),
    comparisons: [...comparisons.values()],
    steps: machine.steps,
  };
}

/** The receiver as the method has it: a column can hold a pointer where the method wants none. */
export function receiverValue({ receiver }: TestedFunction, value: Value): Value {
  const target = value.kind === 'pointer' && receiver?.isPointer === false ? value.target : undefined;
  return target?.value ?? value;
}
