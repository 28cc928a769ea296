import { isNil, type Type, type Value } from '@standin/model';
import { printValue, type ValueNaming } from '../cases/print-value.ts';
import type { FuzzInput } from './fuzz-operand.ts';

/** The types that literals have by themselves. */
const literalTypes: ReadonlySet<string> = new Set(['bool', 'int', 'float64', 'string']);

const bytes: Type = { kind: 'slice', element: { kind: 'basic', name: 'byte' } };

/** A value as an argument of testing.F.Add, which wants exactly the type that is made up; `undefined` where no expression gives it. */
export function printSeed(value: Value, { type }: FuzzInput, naming: ValueNaming): string | undefined {
  if (value.kind === 'slice') return isNil(value) ? '[]byte(nil)' : printValue({ ...value, type: bytes }, naming);
  const text = printValue(value, naming);
  const isLiteral = text !== undefined && /^(?:["\d-]|true$|false$)/.test(text);
  return text === undefined || (isLiteral && literalTypes.has(type)) ? text : `${type}(${text})`;
}
