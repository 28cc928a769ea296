import { declaredMethods, unalias, underlying, type Type } from '@standin/model';

const answers = new WeakMap<Type, boolean>();

/** Whether a value of a type must not be copied, as `go vet` has it (copylocks): it, a field of it or an element of an array has methods Lock and Unlock on its pointer. */
export function hasLock(type: Type): boolean {
  const answer = answers.get(type) ?? holdsLock(type, 0);
  answers.set(type, answer);
  return answer;
}

function holdsLock(type: Type, depth: number): boolean {
  if (depth > 20) return false;
  const named = unalias(type);
  if (named.kind === 'named' && isLock(named)) return true;
  const result = underlying(named);
  if (result.kind !== 'type') return false;
  const { type: under } = result;
  if (under.kind === 'array') return holdsLock(under.element, depth + 1);
  return under.kind === 'struct' && under.fields.some((field) => holdsLock(field.type, depth + 1));
}

function isLock(type: Extract<Type, { kind: 'named' }>): boolean {
  const methods = declaredMethods(type).filter(({ isPointer }) => isPointer);
  return ['Lock', 'Unlock'].every((name) => methods.some((method) => method.name === name));
}
