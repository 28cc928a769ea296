import { callMethod } from '../call/call-method.ts';
import { Halt } from '../halt.ts';
import type { Machine } from '../machine.ts';
import type { Value } from '../value/value.ts';

/** The text of an error; `undefined` where it is nil, or its method does what cannot be told. */
export function errorText(machine: Machine, error: Value): string | undefined {
  const value = error.kind === 'interface' ? error.dynamic : error;
  if (value === undefined || value.kind === 'opaque') return undefined;
  if (value.kind === 'error') return value.text;
  try {
    const [text] = callMethod(machine, value, 'Error', []);
    return text?.kind === 'string' ? text.value : undefined;
  } catch (thrown) {
    if (thrown instanceof Halt) return undefined;
    throw thrown;
  }
}
