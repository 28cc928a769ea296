import { fieldName } from '../../types/field-name.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { readCell, type Cell } from '../value/cell.ts';
import { underlyingOf } from '../value/type-facts.ts';
import type { OpaqueValue, PointerValue, StructValue, Value } from '../value/value.ts';

/** The place that a pointer points to; a nil pointer panics. */
export function dereference(pointer: PointerValue): Cell {
  return pointer.target ?? haltPanic('runtime error: invalid memory address or nil pointer dereference');
}

/** The place of a field in a struct. */
export function fieldCell(value: StructValue, name: string): Cell {
  const target = underlyingOf(value.type);
  const index = target.kind === 'struct' ? target.fields.findIndex((field) => fieldName(field) === name) : -1;
  return value.fields[index] ?? haltUnknown(`the field ${name}`);
}

function fieldOfOpaque(value: OpaqueValue, name: string): Value {
  const known = value.field?.(name);
  if (known !== undefined) return known;
  const target = underlyingOf(value.type);
  const field = target.kind === 'struct' ? target.fields.find((candidate) => fieldName(candidate) === name) : undefined;
  return field === undefined ? haltOpaque(value) : { kind: 'opaque', type: field.type, description: `${value.description}.${name}` };
}

/** The struct that a selector looks into: pointers are followed (Go spec, Selectors). */
export function structOf(value: Value): StructValue | OpaqueValue {
  if (value.kind === 'pointer') return structOf(readCell(dereference(value)));
  return value.kind === 'struct' || value.kind === 'opaque' ? value : haltUnknown('a selector');
}

/** What a field holds. */
export function fieldValue(value: Value, name: string): Value {
  const owner = structOf(value);
  return owner.kind === 'opaque' ? fieldOfOpaque(owner, name) : readCell(fieldCell(owner, name));
}
