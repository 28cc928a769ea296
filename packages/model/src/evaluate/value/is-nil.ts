import type { Value } from './value.ts';

/** Whether a value is nil: untyped, or of a type whose zero value is nil (Go spec, Representability). */
export function isNil(value: Value): boolean {
  switch (value.kind) {
    case 'nil':
      return true;
    case 'pointer':
      return value.target === undefined;
    case 'slice':
      return value.backing === undefined;
    case 'map':
      return value.entries === undefined;
    case 'function':
      return value.call === undefined;
    case 'interface':
      return value.dynamic === undefined;
    default:
      return false;
  }
}
