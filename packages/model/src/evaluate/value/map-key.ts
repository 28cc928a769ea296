import { haltPanic, haltUnknown } from '../halt.ts';
import { haltOpaque } from './compare-values.ts';
import { typeKey } from './type-key.ts';
import { typeOf } from './type-of.ts';
import type { Value } from './value.ts';

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

function identityOf(target: object): number {
  let known = identities.get(target);
  if (known === undefined) identities.set(target, (known = ++lastIdentity));
  return known;
}

/** A text that is the same for equal keys of one map alone. What cannot be compared panics, as it does in Go. */
export function mapKey(value: Value): string {
  switch (value.kind) {
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'float':
      return String(value.value === 0 ? 0 : value.value);
    case 'string':
      return JSON.stringify(value.value);
    case 'struct':
      return `{${value.fields.map((cell) => mapKey(cell.value)).join()}}`;
    case 'array':
      return `[${value.elements.map((cell) => mapKey(cell.value)).join()}]`;
    case 'pointer':
      return value.target === undefined ? 'nil' : `&${identityOf(value.target)}`;
    case 'error':
      return `&${identityOf(value.identity)}`;
    case 'interface':
      return value.dynamic === undefined ? 'nil' : keyOfDynamic(value.dynamic);
    case 'slice':
    case 'map':
    case 'function':
      return haltPanic('runtime error: hash of unhashable type');
    case 'opaque':
      return haltOpaque(value);
    case 'channel':
    case 'constant':
    case 'nil':
      return haltUnknown('a key of a map');
  }
}

function keyOfDynamic(value: Value): string {
  return `${typeKey(typeOf(value))} ${mapKey(value)}`;
}
