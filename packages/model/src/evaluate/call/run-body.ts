import type { Block } from '@standin/syntax';
import type { Parameter } from '../../types/type.ts';
import { declareVariable, type Frame } from '../frame/frame.ts';
import { Halt, haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import type { Completion } from '../statement/completion.ts';
import { assignValue } from '../value/assign-value.ts';
import { copyValue, readCell, writeCell } from '../value/cell.ts';
import { makeSlice } from '../value/make-slice.ts';
import type { Value } from '../value/value.ts';
import { zeroValue } from '../value/zero-value.ts';

/** How many calls may lie in each other; steps are limited, too. */
const mostCalls = 40;

/** A function with its types as they are in one call. */
export interface Invocation {
  readonly parameters: readonly Parameter[];
  readonly results: readonly Parameter[];
  readonly isVariadic: boolean;
  readonly body: Block;
}

/** The arguments of a call as its parameters hold them: what a variadic one takes is a slice (Go spec, Passing arguments to ... parameters). */
export function packArguments(
  machine: Machine,
  { parameters, isVariadic }: Pick<Invocation, 'parameters' | 'isVariadic'>,
  args: readonly Value[],
): readonly Value[] {
  const last = parameters.at(-1);
  if (!isVariadic || last === undefined) return args;
  const rest = args.slice(parameters.length - 1).map((value) => assignValue(machine, value, last.type));
  const type = { kind: 'slice', element: last.type } as const;
  const packed = rest.length === 0 ? zeroValue(machine, type) : makeSlice(machine, type, rest, rest.length);
  return [...args.slice(0, parameters.length - 1), packed];
}

function declareParameters(frame: Frame, { parameters, results, isVariadic }: Invocation, args: readonly Value[]): void {
  if (args.length !== parameters.length) haltUnknown('a call with other arguments');
  for (const [index, { name = '_', type }] of parameters.entries()) {
    const value = args[index];
    const isSlice = isVariadic && index === parameters.length - 1;
    if (value !== undefined) declareVariable(frame, name, isSlice ? { kind: 'slice', element: type } : type, value);
  }
  for (const { name = '_', type } of results) declareVariable(frame, name, type, zeroValue(frame.machine, type));
}

function isNamed({ name }: Parameter): boolean {
  return name !== undefined && name !== '_';
}

function readResults(frame: Frame): readonly Value[] {
  return frame.results.map(({ name, type }) => {
    const local = name === undefined ? undefined : frame.locals.get(name);
    return local?.kind === 'variable' ? readCell(local.cell) : zeroValue(frame.machine, type);
  });
}

function returnedValues(frame: Frame, completion: Completion): readonly Value[] {
  if (completion.kind !== 'return') return frame.results.length === 0 ? [] : haltUnknown('a function that does not return');
  return completion.values.length === 0 && frame.results.length > 0 ? readResults(frame) : completion.values;
}

function storeResults(frame: Frame, values: readonly Value[]): void {
  for (const [index, { name }] of frame.results.entries()) {
    const local = name === undefined ? undefined : frame.locals.get(name);
    const value = values[index];
    if (local?.kind === 'variable' && value !== undefined) writeCell(frame.machine, local.cell, value);
  }
}

/** Deferred functions run behind the return statement, the last first, and see and change named results (Go spec, Defer statements). */
function runDeferred(frame: Frame, values: readonly Value[]): readonly Value[] {
  const { deferred } = frame.call;
  if (deferred.length === 0) return values;
  storeResults(frame, values);
  for (const run of deferred.toReversed()) run();
  return frame.results.some(isNamed) ? readResults(frame) : values;
}

function finish(frame: Frame, completion: Completion): readonly Value[] {
  const { machine } = frame;
  const values = returnedValues(frame, completion).map((value, index) => {
    const { type } = frame.results[index] ?? haltUnknown('a result');
    return copyValue(machine, assignValue(machine, value, type));
  });
  return runDeferred(frame, values);
}

/** Runs the body of a function in a frame of its own. */
export function runBody(frame: Frame, invocation: Invocation, args: readonly Value[]): readonly Value[] {
  const { machine } = frame;
  if (machine.depth >= mostCalls) haltUnknown('calls that lie so deep in each other');
  machine.depth++;
  try {
    declareParameters(frame, invocation, args);
    return finish(frame, machine.rules.execute(invocation.body.statements, frame));
  } catch (error) {
    const isPanic = error instanceof Halt && error.halt.kind === 'panics';
    if (isPanic && frame.call.deferred.length > 0) haltUnknown('what deferred functions do about a panic');
    throw error;
  } finally {
    machine.depth--;
  }
}
