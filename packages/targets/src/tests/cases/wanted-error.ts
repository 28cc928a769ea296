import type { DeclaredName, InterfaceValue, Value } from '@standin/model';
import { compareStyle } from '../types/compare-style.ts';
import { printValue, type ValueNaming } from './print-value.ts';

/** What the error of a case can be recognized by. */
export type WantedError =
  | { readonly kind: 'none' }
  /** An expression for `errors.Is`: a variable that it is or wraps, or a value that is equal to it. */
  | { readonly kind: 'is'; readonly text: string }
  /** The type of a value for `errors.As`, which it is or wraps. */
  | { readonly kind: 'as'; readonly type: string }
  /** Nothing but that there is one. */
  | { readonly kind: 'some' }
  /** Not even that. */
  | { readonly kind: 'unknown' };

/** The first answer for an error, or for one that it wraps as package fmt does. */
function findInTree<Answer>(
  { dynamic, ...error }: InterfaceValue,
  answer: (error: InterfaceValue) => Answer | undefined,
): Answer | undefined {
  const own = answer({ ...error, dynamic });
  if (own !== undefined) return own;
  for (const wrapped of dynamic?.kind === 'error' ? (dynamic.wrapped ?? []) : []) {
    const found = wrapped.kind === 'interface' ? findInTree(wrapped, answer) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name of the variable that an error is. */
function nameOf({ dynamic, declared }: InterfaceValue, naming: ValueNaming): string | undefined {
  const inner: DeclaredName | undefined = dynamic?.kind === 'pointer' ? dynamic.declared : undefined;
  return (declared && naming.nameOf(declared)) ?? (inner && naming.nameOf(inner));
}

/** A value that is equal to an error: a pointer is equal to itself alone. */
function equalTo(error: InterfaceValue, naming: ValueNaming): string | undefined {
  const { dynamic } = error;
  const isValue = dynamic?.kind === 'integer' || dynamic?.kind === 'string' || dynamic?.kind === 'struct';
  return isValue && compareStyle(dynamic.type) === 'identical' ? printValue(error, naming) : undefined;
}

/** The type of an error, where the file can name it. */
function typeOf({ dynamic }: InterfaceValue, naming: ValueNaming): string | undefined {
  if (dynamic === undefined || dynamic.kind === 'error' || !('type' in dynamic)) return undefined;
  const { type } = dynamic;
  const base = type.kind === 'pointer' ? type.element : type;
  return base.kind === 'named' ? naming.printType(type) : undefined;
}

/** How a test recognizes the error that a case gives. */
export function wantedError(value: Value, naming: ValueNaming): WantedError {
  if (value.kind !== 'interface') return { kind: 'unknown' };
  if (value.dynamic === undefined) return { kind: 'none' };
  const text = findInTree(value, (error) => nameOf(error, naming) ?? equalTo(error, naming));
  if (text !== undefined) return { kind: 'is', text };
  const type = findInTree(value, (error) => typeOf(error, naming));
  return type === undefined ? { kind: 'some' } : { kind: 'as', type };
}
