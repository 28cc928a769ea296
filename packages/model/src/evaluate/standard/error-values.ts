import type { Machine } from '../machine.ts';
import { errorType } from '../value/type-facts.ts';
import { libraryType } from './library-type.ts';
import type { ErrorValue, InterfaceValue, Value } from '../value/value.ts';

/** An error without a value. */
export const nilError: InterfaceValue = Object.freeze({ kind: 'interface', type: errorType, dynamic: undefined });

/** What is known of an error that the standard library makes. */
export type KnownError = Partial<Pick<ErrorValue, 'text' | 'wrapped'>>;

/** A new error of the standard library, of a pointer to the named type: `errors.errorString`. */
export function libraryError(machine: Machine, typeName: string, { text, wrapped }: KnownError): Value {
  const dynamic: ErrorValue = {
    kind: 'error',
    type: { kind: 'pointer', element: libraryType(machine, typeName) },
    text,
    wrapped,
    identity: {},
  };
  return { kind: 'interface', type: errorType, dynamic };
}
