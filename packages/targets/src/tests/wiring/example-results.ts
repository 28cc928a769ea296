import { unalias, underlying, type SignatureType, type Type } from '@standin/model';
import { isError } from '../types/compare-style.ts';
import type { Dependency } from './wiring.ts';

/** What a double gives for a result where nobody said what: the zero value; for a pointer to a struct, one to its zero value; an error. */
export interface ExampleResult {
  readonly kind: 'zero' | 'pointer' | 'error';
  readonly type: Type;
}

/** A call on a double, and what the double gives. */
export interface DoubleCall {
  readonly kind: 'double';
  readonly dependency: Dependency;
  readonly method: string;
  readonly signature: SignatureType;
  readonly results: readonly ExampleResult[];
}

/** The error that doubles give as an example: a variable of the test. */
export const exampleError = Object.freeze({ variable: 'errExample', text: 'example' });

/** What a call on a double gives; one that fails gives an error and nothing else. */
export function exampleResults({ results }: SignatureType, fails: boolean): readonly ExampleResult[] {
  return results.map(({ type }, index) => {
    if (fails) return { kind: index === results.length - 1 ? 'error' : 'zero', type };
    return { kind: isStructPointer(type) ? 'pointer' : 'zero', type };
  });
}

/** Whether a method can fail: its last result is an error. */
export function canFail({ results }: SignatureType): boolean {
  const last = results.at(-1);
  return last !== undefined && isError(last.type);
}

function isStructPointer(type: Type): boolean {
  const pointer = unalias(type);
  if (pointer.kind !== 'pointer' || unalias(pointer.element).kind !== 'named') return false;
  const result = underlying(pointer.element);
  return result.kind === 'type' && result.type.kind === 'struct';
}
