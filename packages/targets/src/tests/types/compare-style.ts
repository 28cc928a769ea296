import { unalias, underlying, type Type } from '@standin/model';

/**
 * How a result is compared with what is wanted: by `==`; as a whole, what it points to included; for functions and channels, which are like no other, whether it is nil; errors by
 * errors.Is.
 */
export type CompareStyle = 'identical' | 'deep' | 'presence' | 'error';

/** Whether a type is the predeclared `error`. */
export function isError(type: Type): boolean {
  const named = unalias(type);
  return named.kind === 'named' && named.package === undefined && named.name === 'error';
}

/** How results of a type are compared. What cannot be looked up is compared as a whole, which works for any. */
export function compareStyle(type: Type): CompareStyle {
  if (isError(type)) return 'error';
  const result = underlying(type);
  if (result.kind !== 'type') return 'deep';
  const { kind } = result.type;
  if (kind === 'signature' || kind === 'channel') return 'presence';
  return isPlain(type) ? 'identical' : 'deep';
}

/** Whether values of a type are equal where they look equal: no pointers, interfaces, slices, maps in it. */
function isPlain(type: Type, depth = 0): boolean {
  const result = underlying(type);
  if (result.kind !== 'type' || depth > 20) return false;
  const { type: under } = result;
  if (under.kind === 'basic') return true;
  if (under.kind === 'named') return under.package?.path === 'unsafe';
  if (under.kind === 'array') return isPlain(under.element, depth + 1);
  return under.kind === 'struct' && under.fields.every((field) => isPlain(field.type, depth + 1));
}
