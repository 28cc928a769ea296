import {
  elementsOf,
  fieldName,
  findMember,
  isExported,
  predeclaredType,
  underlying,
  type Machine,
  type Type,
  type Value,
} from '@standin/model';
import { noError } from './client-maker.ts';
import { unknownValue } from './known-members.ts';

/** How deep values may lie in each other. */
const deepest = 20;

function isTime(type: Type): boolean {
  return type.kind === 'named' && type.package?.path === 'time' && type.name === 'Time';
}

function marshalsItself({ subject }: Machine, type: Type): boolean {
  if (type.kind !== 'named') return false;
  return ['MarshalJSON', 'MarshalText'].some((name) => findMember(type, name, subject.reference).kind !== 'none');
}

function canMarshalOpaque(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'basic' && /^(?:string|bool|byte|rune|u?int\d*)$/.test(result.type.name);
}

function canMarshalStruct(machine: Machine, { type, fields }: Extract<Value, { kind: 'struct' }>, depth: number): boolean {
  const under = underlying(type);
  if (under.kind !== 'type' || under.type.kind !== 'struct') return false;
  return under.type.fields.every((field, index) => {
    const value = fields[index]?.value;
    const isLeftOut = field.name !== undefined && !isExported(fieldName(field));
    return isLeftOut || /\bjson:\\?"-\\?"/.test(field.tag ?? '') || (value !== undefined && canMarshal(machine, value, depth + 1));
  });
}

/** Whether json.Marshal gives no error for a value for certain. */
function canMarshal(machine: Machine, value: Value, depth = 0): boolean {
  if (depth > deepest || !('type' in value)) return value.kind === 'nil';
  if (isTime(value.type)) return true;
  if (value.kind === 'interface') return value.dynamic === undefined || canMarshal(machine, value.dynamic, depth + 1);
  if (value.kind === 'pointer') return value.target === undefined || canMarshal(machine, value.target.value, depth + 1);
  if (marshalsItself(machine, value.type)) return false;
  switch (value.kind) {
    case 'boolean':
    case 'integer':
    case 'float':
    case 'string':
      return true;
    case 'slice':
      return elementsOf(value).every((element) => canMarshal(machine, element, depth + 1));
    case 'map':
      return [...(value.entries?.values() ?? [])].every(
        (entry) => entry.key.kind === 'string' && canMarshal(machine, entry.value, depth + 1),
      );
    case 'struct':
      return canMarshalStruct(machine, value, depth);
    case 'opaque':
      return canMarshalOpaque(value.type);
    default:
      return false;
  }
}

/** What code that sends values to servers calls: json.Marshal, whose text does not matter as long as there is no error. */
export function findMarshal(
  path: string,
  name: string,
): ((args: readonly Value[], machine: Machine) => readonly Value[] | undefined) | undefined {
  if (path !== 'encoding/json' || name !== 'Marshal') return undefined;
  return ([value], machine) => {
    const byte = predeclaredType('byte');
    if (byte === undefined || value === undefined || !canMarshal(machine, value)) return undefined;
    return [unknownValue({ kind: 'slice', element: byte }, 'the JSON'), noError];
  };
}
