import { underlying, type Type } from '@standin/model';

/** Whether values of a type are strings. */
export function isString(type: Type | undefined): boolean {
  const result = type && underlying(type);
  return result?.kind === 'type' && result.type.kind === 'basic' && result.type.name === 'string';
}
