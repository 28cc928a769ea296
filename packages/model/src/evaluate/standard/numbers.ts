import { haltUnknown } from '../halt.ts';
import { basicType } from '../value/type-facts.ts';
import { checkFloat } from '../value/float.ts';
import type { Value } from '../value/value.ts';
import { booleanResult, integerOf, integerResult, stringResult, textOf, type StandardFunction } from './standard-function.ts';
import type { Machine } from '../machine.ts';
import { libraryError, nilError } from './error-values.ts';

const most = 2n ** 63n - 1n;

/** `strconv.Atoi` of what is an `int` for certain, and of what surely is no number; what lies between is left open. */
function atoi(text: string, machine: Machine): readonly Value[] {
  if (!/^[+-]?[0-9]+$/.test(text)) return [integerResult(0), libraryError(machine, 'strconv.NumError', {})];
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return value > most || value < -most ? haltUnknown('a number of this size') : [integerResult(value), nilError];
}

/** `strconv.ParseInt` and `strconv.ParseUint` of decimal numbers that any size of integer holds, and of what surely is no number. */
function parseDecimal(type: 'int64' | 'uint64'): StandardFunction {
  const form = type === 'int64' ? /^[+-]?[0-9]+$/ : /^[0-9]+$/;
  return ([given, base], machine) => {
    const text = textOf(given);
    if (integerOf(base) !== 10n) return haltUnknown('a number of this base');
    if (!form.test(text)) return [integerResult(0, basicType(type)), libraryError(machine, 'strconv.NumError', {})];
    const value = BigInt(text.replace('+', ''));
    return value > 127n || value < -128n ? haltUnknown('a number of this size') : [integerResult(value, basicType(type)), nilError];
  };
}

const truths = new Map<string, boolean>([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((text) => [text, false] as const),
]);

function parseBool(text: string, machine: Machine): readonly Value[] {
  const value = truths.get(text);
  return value === undefined ? [booleanResult(false), libraryError(machine, 'strconv.NumError', {})] : [booleanResult(value), nilError];
}

function formatInteger(value: bigint, base: bigint): string {
  return base < 2n || base > 36n ? haltUnknown('a number of this base') : value.toString(Number(base));
}

/** Functions of package strconv. */
export const strconvFunctions: Readonly<Record<string, StandardFunction>> = {
  Atoi: ([text], machine) => atoi(textOf(text), machine),
  FormatBool: ([value]) => [stringResult(value?.kind === 'boolean' ? String(value.value) : haltUnknown('an argument'))],
  FormatInt: ([value, base]) => [stringResult(formatInteger(integerOf(value), integerOf(base)))],
  FormatUint: ([value, base]) => [stringResult(formatInteger(integerOf(value), integerOf(base)))],
  Itoa: ([value]) => [stringResult(integerOf(value).toString())],
  ParseInt: parseDecimal('int64'),
  ParseUint: parseDecimal('uint64'),
  ParseBool: ([text], machine) => parseBool(textOf(text), machine),
};

function ofFloat(compute: (value: number) => number): StandardFunction {
  return ([value]) => {
    if (value?.kind !== 'float') return haltUnknown('an argument');
    return [{ kind: 'float', type: basicType('float64'), value: checkFloat(compute(value.value)) }];
  };
}

/** Functions of package math whose results are exact. */
export const mathFunctions: Readonly<Record<string, StandardFunction>> = {
  Abs: ofFloat(Math.abs),
  Ceil: ofFloat(Math.ceil),
  Floor: ofFloat(Math.floor),
  Trunc: ofFloat(Math.trunc),
};
