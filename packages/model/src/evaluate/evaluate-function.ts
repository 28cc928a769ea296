import type { FunctionObject } from '../methods/function-object.ts';
import type { Origin } from '../program/origin.ts';
import { substitute, type Substitution } from '../types/substitute.ts';
import { callFunction } from './call/call-function.ts';
import { evaluateExpression } from './expression/evaluate-expression.ts';
import { Halt } from './halt.ts';
import type { Machine, Observer } from './machine.ts';
import { runStatements } from './statement/run-statement.ts';
import { assignValue } from './value/assign-value.ts';
import type { Value } from './value/value.ts';

/** What a function comes to. A result or a panic that is stated is certain; everything else is `unknown`, with what gen does not know, and where. */
export type Outcome =
  | { readonly kind: 'returns'; readonly results: readonly Value[] }
  /** `isCalled`: by the code's own call of `panic`, and not by the runtime (Go spec, Handling panics, Run-time panics). */
  | { readonly kind: 'panics'; readonly message: string; readonly isCalled: boolean }
  | { readonly kind: 'unknown'; readonly reason: string; readonly place?: Origin };

/** A function and what it is called with. */
export interface FunctionCall {
  readonly declaration: FunctionObject;
  /** Of the receiver's type parameters and the function's own. */
  readonly typeArguments?: Substitution;
  readonly receiver?: Value;
  /** One for each parameter; a variadic one takes a slice. */
  readonly args: readonly Value[];
}

/** What an evaluation can be told. */
export interface MachineOptions {
  readonly observer?: Observer;
  /** The values of package variables, which evaluations of one program can share. */
  readonly packageVariables?: Map<string, Value>;
  /** Functions of other packages that are known beside those of the standard library that are evaluated anyway. */
  readonly findFunction?: Machine['findFunction'];
}

/** The state of a new evaluation: values that it makes are not for another one. */
export function createMachine(declaration: FunctionObject, options: MachineOptions = {}): Machine {
  const { observer = {}, packageVariables = new Map<string, Value>(), findFunction = () => undefined } = options;
  const { package: subject } = declaration.file;
  return {
    rules: { evaluate: evaluateExpression, execute: runStatements, callFunction },
    observer,
    goarch: subject.program.workspace.context.goarch,
    subject,
    packageVariables,
    findFunction,
    cells: 0,
    oldestWrite: Infinity,
    steps: 0,
    depth: 0,
  };
}

function describeHalt({ halt, place }: Halt): Outcome {
  if (halt.kind === 'panics') return { kind: 'panics', message: halt.message, isCalled: halt.value !== undefined };
  return { kind: 'unknown', reason: halt.reason, ...(place !== undefined && { place }) };
}

/**
 * Runs a function on values, from source alone and without any effect: within a few thousand steps, and as far as the Go spec and the documentation of a few
 * pure functions of the standard library decide what happens. Never throws.
 */
export function evaluateFunction(machine: Machine, { declaration, typeArguments = new Map(), receiver, args }: FunctionCall): Outcome {
  return watch(() => {
    const { parameters, isVariadic } = declaration.signature;
    const passed = args.map((value, index) => {
      const type = parameters[index]?.type;
      const isSlice = isVariadic && index === parameters.length - 1;
      return type === undefined || isSlice ? value : assignValue(machine, value, substitute(type, typeArguments));
    });
    return callFunction(machine, { declaration, typeArguments, args: passed, ...(receiver !== undefined && { receiver }) });
  });
}

/** Runs a function that an evaluation of the same machine gave, alone or in an interface, as `evaluateFunction` does. */
export function evaluateFunctionValue(value: Value, args: readonly Value[]): Outcome {
  const callee = value.kind === 'interface' ? value.dynamic : value;
  const call = callee?.kind === 'function' ? callee.call : undefined;
  return call === undefined ? { kind: 'unknown', reason: 'what it is given' } : watch(() => call(args));
}

function watch(run: () => readonly Value[]): Outcome {
  const { stackTraceLimit } = Error;
  // Half of all evaluations end by an error that nobody prints.
  Error.stackTraceLimit = 0;
  try {
    return { kind: 'returns', results: run() };
  } catch (error) {
    if (error instanceof Halt) return describeHalt(error);
    if (error instanceof RangeError) return { kind: 'unknown', reason: 'a computation that deep' };
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
