import type { DeclaredName, InterfaceValue, Value } from '@standin/model';
import { printValue, type ValueNaming } from './print-value.ts';

/** What the error of a case can be recognized by. */
export type WantedError =
  | { readonly kind: 'none' }
  /** An expression for `errors.Is`: a variable that it is or wraps, or a value that is equal to it. */
  | { readonly kind: 'is'; readonly text: string }
  /** It is none that has a name. */
  | { readonly kind: 'some' };

/** The variable that an error is, or the first one that it wraps. */
function findName(error: InterfaceValue, naming: ValueNaming): DeclaredName | undefined {
  const { dynamic, declared } = error;
  if (declared !== undefined && naming.nameOf(declared) !== undefined) return declared;
  const inner = dynamic?.kind === 'pointer' ? dynamic.declared : undefined;
  if (inner !== undefined && naming.nameOf(inner) !== undefined) return inner;
  const wrapped = dynamic?.kind === 'error' ? (dynamic.wrapped ?? []) : [];
  for (const value of wrapped) {
    const found = value.kind === 'interface' ? findName(value, naming) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How a test recognizes the error that a case gives. */
export function wantedError(value: Value, naming: ValueNaming): WantedError {
  if (value.kind !== 'interface') return { kind: 'some' };
  const { dynamic } = value;
  if (dynamic === undefined) return { kind: 'none' };
  const declared = findName(value, naming);
  const name = declared && naming.nameOf(declared);
  if (name !== undefined) return { kind: 'is', text: name };
  // A pointer is equal to itself alone.
  const isComparable = dynamic.kind === 'integer' || dynamic.kind === 'string' || dynamic.kind === 'struct';
  const text = isComparable ? printValue(value, naming) : undefined;
  return text === undefined ? { kind: 'some' } : { kind: 'is', text };
}
