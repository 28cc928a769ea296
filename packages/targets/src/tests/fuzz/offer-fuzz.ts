import { underlying, type Type, type Value } from '@standin/model';
import { createInputs, parameterPath, receiverPath } from '../cases/create-inputs.ts';
import type { CaseInputs } from '../cases/offered-case.ts';
import { quoteGo } from '../cases/print-value.ts';
import { makerFor, type CaseOptions } from '../cases/run-trial.ts';
import { searchCases } from '../cases/search-cases.ts';
import type { TestedFunction } from '../types/tested-function.ts';

/** An argument of a fuzz test: `type` is one that package testing can fuzz, which the function's own is converted from. */
export interface FuzzArgument {
  /** The receiver's or parameter's name in the function. */
  readonly name: string;
  readonly type: string;
  /** What the function takes; of the receiver of a method, the receiver's type. */
  readonly target: Type;
  readonly isReceiver: boolean;
}

/** A native fuzz test for a function, or why it gets none: completes "no fuzz test: ...". */
export type OfferedFuzz =
  | {
      readonly kind: 'fuzz';
      readonly arguments: readonly FuzzArgument[];
      /** The seed corpus: Go expressions for `f.Add`, one for each argument, typed as it has to be. */
      readonly seeds: readonly (readonly string[])[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

const mostSeeds = 16;

/** The type that package testing fuzzes for a parameter (testing, F.Fuzz): a basic type or []byte; `undefined` where there is none. */
function fuzzType(type: Type): string | undefined {
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  const { type: target } = result;
  if (target.kind === 'slice') return isByte(target.element) ? '[]byte' : undefined;
  return target.kind === 'basic' && !target.name.startsWith('complex') && target.name !== 'uintptr' ? target.name : undefined;
}

function isByte(type: Type): boolean {
  return type.kind === 'basic' && (type.name === 'byte' || type.name === 'uint8');
}

/** The arguments, or the name of the one that cannot be fuzzed. */
function listArguments(tested: TestedFunction): readonly FuzzArgument[] | string {
  const { receiver, parameters } = tested;
  const wanted = [
    ...(receiver === undefined ? [] : [{ name: receiverPath(tested), target: receiver.type, isReceiver: true }]),
    ...parameters.map(({ type, isVariadic }, index) => ({
      name: parameterPath(tested, index),
      target: isVariadic ? ({ kind: 'channel', direction: 'both', element: type } as const) : type,
      isReceiver: false,
    })),
  ];
  const typed: FuzzArgument[] = [];
  for (const each of wanted) {
    const type = fuzzType(each.target);
    if (type === undefined || (each.isReceiver && receiver?.isPointer === true)) return each.name;
    typed.push({ ...each, type });
  }
  return typed;
}

function printSeed(value: Value, type: string): string {
  switch (value.kind) {
    case 'boolean':
    case 'integer':
    case 'float':
      return type === 'bool' || type === 'int' ? String(value.value) : `${type}(${String(value.value)})`;
    case 'string':
      return quoteGo(value.value);
    default:
      return value.kind === 'slice' && value.length > 0 ? `[]byte(${quoteGo('\0'.repeat(value.length))})` : '[]byte(nil)';
  }
}

function printSeeds({ receiver, parameters }: CaseInputs, list: readonly FuzzArgument[]): readonly string[] {
  const values = receiver === undefined ? parameters : [receiver, ...parameters];
  return values.map((value, index) => printSeed(value, list[index]?.type ?? ''));
}

function distinct(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [row.join(', '), row])).values()];
}

/**
 * A fuzz test for a function over basic types and []byte, with a seed corpus of the boundary values that its own comparisons suggest. Only where every one of them
 * runs to its end for certain: what does things that gen cannot see is not to be run on whatever a fuzzer makes up.
 */
export function offerFuzz(tested: TestedFunction, options: CaseOptions): OfferedFuzz {
  const list = listArguments(tested);
  if (typeof list === 'string') return { kind: 'refused', reason: `package testing cannot make up ${list}` };
  if (list.length === 0) return { kind: 'refused', reason: 'there is nothing to make up' };
  const runs = searchCases(tested, options);
  for (const { outcome } of runs) {
    if (outcome.kind === 'unknown') return { kind: 'refused', reason: `gen cannot tell ${outcome.reason}` };
    if (outcome.kind === 'panics') return { kind: 'refused', reason: `it panics with ${outcome.message}` };
  }
  const { declaration } = tested.subject;
  const inputs = runs.map(({ trial }) => createInputs(makerFor(declaration, trial.assignment, options), tested));
  return { kind: 'fuzz', arguments: list, seeds: distinct(inputs.map((each) => printSeeds(each, list))).slice(0, mostSeeds) };
}
