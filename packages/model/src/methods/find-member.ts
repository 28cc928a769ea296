import type { Diagnostic } from '@standin/diagnostics';
import type { PackageReference } from '../program/package-reference.ts';
import { unalias, underlying } from '../resolve/underlying.ts';
import type { Type } from '../types/type.ts';
import type { Member } from './member.ts';
import { memberKey } from './member-level.ts';
import { instantiateMember, membersOf } from './members-of.ts';

/** What a selector finds in a type. `unknown` where an embedded type cannot be looked into that may have the member. */
export type MemberLookup =
  | Member
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unknown'; readonly failures: readonly Diagnostic[] };

/** The pointer that a defined type is: it has the fields of what that points to, and no methods (Go spec, Selectors). */
function definedPointer(type: Type): Type | undefined {
  const target = unalias(type);
  const result = target.kind === 'named' ? underlying(target) : undefined;
  return result?.kind === 'type' && result.type.kind === 'pointer' ? result.type : undefined;
}

/**
 * The field or method that a selector with a name means, asked in a package: the one at the shallowest depth of embedding, where it is the only one there
 * (Go spec, Selectors). A method is found whether it is declared on a pointer or not.
 */
export function findMember(type: Type, name: string, from: PackageReference): MemberLookup {
  const pointer = definedPointer(type);
  const { level: first, substitution } = membersOf(pointer ?? type);
  const key = memberKey(name, from);
  for (let level = first; level !== undefined; level = level.next()) {
    const member = level.members.get(key);
    if (member?.kind === 'method' && pointer !== undefined) return { kind: 'none' };
    if (member !== undefined) return instantiateMember(member, substitution);
    if (level.members.has(key)) return { kind: 'ambiguous' };
    if (level.failures.length > 0) return { kind: 'unknown', failures: level.failures };
  }
  return { kind: 'none' };
}
