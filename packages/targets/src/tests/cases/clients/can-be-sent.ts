import { elementsOf, findMember, underlying, type Machine, type Type, type Value } from '@standin/model';

function isPlainType(type: Type): boolean {
  if (type.kind === 'named' && type.package?.path === 'time' && type.name === 'Time') return true;
  const result = underlying(type);
  if (result.kind !== 'type') return false;
  const { type: under } = result;
  if (under.kind === 'slice') return isByte(under.element);
  return under.kind === 'basic' && !/^(?:complex|uintptr|unsafe)/.test(under.name);
}

function isByte(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'basic' && ['byte', 'uint8'].includes(result.type.name);
}

/** The types that say by methods of their own how they are sent. */
const converters = ['Value', 'MarshalBinary'];

/** Whether a client sends a value as it is: numbers, texts, bytes and times, and what points to them. */
export function canBeSent(machine: Machine, value: Value): boolean {
  if (value.kind === 'interface') return value.dynamic === undefined || canBeSent(machine, value.dynamic);
  if (value.kind === 'nil') return true;
  if (!('type' in value) || value.kind === 'error') return false;
  const isTime = value.type.kind === 'named' && value.type.package?.path === 'time';
  const isOwn = converters.some((name) => findMember(value.type, name, machine.subject.reference).kind === 'method');
  return isPlainType(value.type) && (isTime || !isOwn);
}

/** Whether a client sends all elements of what a variadic parameter holds. */
export function canAllBeSent(machine: Machine, values: Value | undefined): boolean {
  return values?.kind === 'slice' && elementsOf(values).every((value) => canBeSent(machine, value));
}
