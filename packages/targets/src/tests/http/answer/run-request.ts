import {
  createMachine,
  evaluateFunction,
  evaluateFunctionValue,
  type Comparison,
  type Machine,
  type Observer,
  type Outcome,
  type PackageReference,
  type Value,
} from '@standin/model';
import { createInputs, fieldSetter } from '../../cases/create-inputs.ts';
import { createWiredReceiver } from '../../cases/create-wired-receiver.ts';
import type { Assignment, CaseInputs } from '../../cases/offered-case.ts';
import { judgeOutcome, receiverValue, typeArgumentsOf } from '../../cases/run-trial.ts';
import type { DependencyCall } from '../../wiring/dependency-call.ts';
import type { Wiring } from '../../wiring/wiring.ts';
import type { ExchangePlan } from '../exchange-plan.ts';
import { isHandlerInterface } from '../framework.ts';
import type { Handler } from '../handler.ts';
import { fillPath, parametersOf } from '../routes/route-pattern.ts';
import { writeHeader, type Answer } from './answer.ts';
import { evaluators } from './evaluators.ts';
import { openExchange, type Exchange } from './exchange.ts';
import { readPartKey, type PartKey, type RequestInputs } from './request-inputs.ts';
import { knownObject } from './values.ts';

/** What requests of one handler are evaluated with. */
export interface RequestOptions {
  readonly handler: Handler;
  readonly plan: ExchangePlan;
  /** The package whose unexported names the test can use; absent for an external test. */
  readonly home: PackageReference | undefined;
  /** How the test makes the receiver, where it is no column. */
  readonly wiring: Wiring | undefined;
  readonly packageVariables: Map<string, Value>;
}

/** What became of a request. */
export interface RequestRun {
  readonly inputs: RequestInputs;
  /** What the handler is made from: receiver and arguments, as columns hold them. */
  readonly made: CaseInputs;
  readonly outcome: Outcome;
  readonly answer: Answer;
  /** The branches that were taken, each way once. */
  readonly path: string;
  readonly comparisons: readonly Comparison[];
  readonly asked: readonly PartKey[];
  /** What it called on doubles, in order. */
  readonly calls: readonly DependencyCall[];
}

/** The values of a route's parameters in a request. */
export function pathValues({ parts }: RequestInputs): ReadonlyMap<string, string> {
  return new Map([...parts].flatMap(([key, value]) => (key.startsWith('path:') ? [[key.slice('path:'.length), value]] : [])));
}

/** Evaluates a handler on a request, and notes what it asks for and what it compares that with. */
export function runRequest(inputs: RequestInputs, options: RequestOptions): RequestRun {
  const { handler, plan, packageVariables, home, wiring } = options;
  const evaluator = evaluators[handler.framework.name];
  const exchange = openExchange({
    inputs,
    framework: handler.framework,
    path: fillPath(plan.pieces, pathValues(inputs)),
    pattern: plan.path,
    parameters: parametersOf(plan.pieces),
  });
  const comparisons: Comparison[] = [];
  const branches = new Set<string>();
  const observer: Observer = {
    comparison: (comparison) => void comparisons.push(comparison),
    branch: ({ file, offset, choice }) => void branches.add(`${file.path}:${offset}:${choice}`),
  };
  const machine = createMachine(handler.tested.subject.declaration, {
    observer,
    packageVariables,
    findFunction: (path, name) => evaluator.findFunction(exchange, path, name),
  });
  const made = createInputs(
    { machine, assignment: new Map(), canSet: fieldSetter(home), isReceiverWired: wiring !== undefined },
    handler.tested,
  );
  const calls: DependencyCall[] = [];
  const wired = wiring && createWiredReceiver({ machine, assignment: failuresOf(inputs), calls }, wiring);
  const { receiver = made.receiver, outcome: doubt } = wired?.kind === 'receiver' ? { receiver: wired.value } : { outcome: wired };
  const outcome = answerRequest(exchange, { handler, machine, receiver, parameters: made.parameters });
  const { answer, asked } = exchange;
  return {
    inputs,
    made,
    outcome: doubt !== undefined && outcome.kind !== 'unknown' ? doubt : judgeOutcome(outcome, calls),
    answer,
    path: [...branches].join(),
    comparisons,
    asked: [...asked.values()],
    calls,
  };
}

/** The calls on doubles that fail. */
function failuresOf({ parts }: RequestInputs): Assignment {
  const failing = [...parts.keys()].map(readPartKey).filter(({ part }) => part === 'fails');
  return new Map(failing.map(({ name }) => [name, { kind: 'fails' }]));
}

interface Called {
  readonly handler: Handler;
  readonly machine: Machine;
  readonly receiver: Value | undefined;
  readonly parameters: readonly Value[];
}

function answerRequest(exchange: Exchange, called: Called): Outcome {
  const { handler, machine, receiver, parameters } = called;
  const { tested, kind, framework } = handler;
  const evaluator = evaluators[framework.name];
  const { declaration } = tested.subject;
  const given = evaluator.createArguments(exchange, machine);
  const args =
    kind === 'handler' ? given : parameters.map((value, index) => (isNext(handler, index) ? createNext(exchange, value) : value));
  const operand = receiver === undefined ? {} : { receiver: receiverValue(machine, tested, receiver) };
  const outcome = evaluateFunction(machine, { declaration, typeArguments: typeArgumentsOf(tested), args, ...operand });
  const answered = kind === 'handler' ? outcome : serve(outcome, kind === 'middlewareMaker' ? [[createNext(exchange)], given] : [given]);
  if (answered.kind !== 'returns' || evaluator.finish(exchange, answered)) return answered;
  return { kind: 'unknown', reason: 'what becomes of the error' };
}

function isNext({ tested }: Handler, index: number): boolean {
  return tested.parameters[index]?.role === 'handler';
}

/** Calls what a function gave, and what that gave. */
function serve(outcome: Outcome, calls: readonly (readonly Value[])[]): Outcome {
  return calls.reduce((before, args) => {
    const [value] = before.kind === 'returns' ? before.results : [];
    return value === undefined ? before : evaluateFunctionValue(value, args);
  }, outcome);
}

/** The handler that middleware is given: it answers 200. */
function createNext({ answer }: Exchange, parameter?: Value): Value {
  const run = (): readonly Value[] => {
    writeHeader(answer, 200);
    return [];
  };
  const type = parameter?.kind === 'opaque' ? parameter.type : undefined;
  if (type !== undefined && !isHandlerInterface(type)) return { kind: 'function', type, call: run };
  const any = type ?? { kind: 'interface', elements: [] };
  return knownObject(any, 'the next handler', { answer: (name) => (name === 'ServeHTTP' ? run() : undefined) });
}
