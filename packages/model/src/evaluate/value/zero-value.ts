import { arrayLength } from '../../constants/array-length.ts';
import type { Type } from '../../types/type.ts';
import type { Machine } from '../machine.ts';
import { createCellOf } from './cell.ts';
import { createStruct } from './create-struct.ts';
import { basicShape, underlyingOf } from './type-facts.ts';
import type { Value } from './value.ts';

/** How many elements an array, slice or string may have: evaluations are for small cases. */
export const mostElements = 10_000;

function zeroOfBasic(machine: Machine, type: Type): Value {
  switch (basicShape(type, machine.goarch)?.kind) {
    case 'boolean':
      return { kind: 'boolean', type, value: false };
    case 'string':
      return { kind: 'string', type, value: '' };
    case 'integer':
      return { kind: 'integer', type, value: 0n };
    case 'float':
      return { kind: 'float', type, value: 0 };
    case undefined:
      return { kind: 'opaque', type, description: 'a complex number' };
  }
}

/** The zero value of a type (Go spec, The zero value). */
export function zeroValue(machine: Machine, type: Type): Value {
  const target = underlyingOf(type);
  switch (target.kind) {
    case 'basic':
      return zeroOfBasic(machine, type);
    case 'named':
      return target.package === undefined
        ? { kind: 'interface', type, dynamic: undefined }
        : { kind: 'opaque', type, description: 'an unsafe pointer' };
    case 'interface':
      return { kind: 'interface', type, dynamic: undefined };
    case 'pointer':
      return { kind: 'pointer', type, target: undefined };
    case 'slice':
      return { kind: 'slice', type, backing: undefined, offset: 0, length: 0, limit: 0 };
    case 'map':
      return { kind: 'map', type, entries: undefined, serial: 0 };
    case 'signature':
      return { kind: 'function', type, call: undefined };
    case 'struct':
      return createStruct(machine, type, () => target.fields.map((field) => createCellOf(machine, zeroValue(machine, field.type))));
    case 'array': {
      const length = arrayLength(target);
      if (length === undefined || length > mostElements) return { kind: 'opaque', type, description: 'a large array' };
      const elements = Array.from({ length: Number(length) }, () => createCellOf(machine, zeroValue(machine, target.element)));
      return { kind: 'array', type, elements };
    }
    case 'channel':
      return { kind: 'opaque', type, description: 'a channel' };
    case 'typeParameter':
    case 'union':
    case 'invalid':
      return { kind: 'opaque', type, description: 'a value of an unknown type' };
  }
}
