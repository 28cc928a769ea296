import { isSamePackage } from '../program/package-reference.ts';
import type { NamedType } from './type.ts';

/** Whether two names mean one declaration, whatever their type arguments. */
export function isSameName(left: NamedType, right: NamedType): boolean {
  return left.name === right.name && left.local === right.local && isSamePackage(left.package, right.package);
}
