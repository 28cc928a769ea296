import { anyType, elementsOf, findStandardFunction, makeSlice, underlying, type Machine, type Value } from '@standin/model';
import { allowsBody } from './answer.ts';
import { encodeJson } from './encode-json.ts';
import { ask, askText, type Exchange } from './exchange.ts';
import { textOf, textValue } from './values.ts';

/** A whole answer: a second one is for nobody to tell. `undefined` is a body that is not known. */
export function respond({ answer }: Exchange, status: number | undefined, body: string | undefined): boolean {
  if (status === undefined || status < 200 || answer.body !== '') return false;
  answer.status = status;
  answer.body = allowsBody(status) ? body : '';
  return true;
}

/** A value as JSON in an answer, with what stands behind it. */
export function jsonText(machine: Machine, value: Value | undefined, ending = ''): string | undefined {
  const text = value && encodeJson(machine, value);
  return text === undefined ? undefined : `${text}${ending}`;
}

/** What a format gives for the values in a slice; without values it is a text. */
export function formattedText(machine: Machine, format: Value | undefined, values: Value | undefined): string | undefined {
  const text = textOf(format);
  const given = values?.kind === 'slice' ? elementsOf(values) : [];
  if (text === undefined || given.length === 0) return text;
  const slice = makeSlice(machine, { kind: 'slice', element: anyType }, given, given.length);
  const [result] = findStandardFunction('fmt', 'Sprintf')?.([textValue(text), slice], machine) ?? [];
  return textOf(result);
}

/** A part of the query, or a default where the request has none. */
export function askQueryOr(exchange: Exchange, name: Value | undefined, otherwise: Value | undefined): Value | undefined {
  const key = textOf(name);
  if (key === undefined) return undefined;
  if (otherwise === undefined || exchange.inputs.parts.has(`query:${key}`)) return askText(exchange, 'query', key);
  ask(exchange, { part: 'query', name: key });
  return otherwise;
}

/** The first element of a variadic parameter. */
export function firstOf(values: Value | undefined): Value | undefined {
  return values?.kind === 'slice' ? elementsOf(values)[0] : undefined;
}

/** The struct that an error points to, with the name of its type and of its package. */
export interface ErrorStruct {
  readonly path: string;
  readonly name: string;
  field(name: string): Value | undefined;
}

/** What an error points to, where that is a struct. */
export function errorStruct(error: Value | undefined): ErrorStruct | undefined {
  const pointer = error?.kind === 'interface' ? error.dynamic : undefined;
  const value = pointer?.kind === 'pointer' ? pointer.target?.value : undefined;
  const type = value?.kind === 'struct' ? value.type : undefined;
  const under = type && underlying(type);
  if (value?.kind !== 'struct' || type?.kind !== 'named' || under?.kind !== 'type' || under.type.kind !== 'struct') return undefined;
  const { fields } = under.type;
  return {
    path: type.package?.path ?? '',
    name: type.name,
    field: (name) => value.fields[fields.findIndex((field) => field.name === name)]?.value,
  };
}

/** Whether a function gave no error. */
export function isNoError(error: Value | undefined): boolean {
  return error?.kind === 'interface' && error.dynamic === undefined;
}

/** One result, where there is one. */
export function one(value: Value | undefined): readonly Value[] | undefined {
  return value && [value];
}
