import type { Diagnostic } from '@standin/diagnostics';
import type { Type } from '../types/type.ts';
import type { MethodMember } from './member.ts';
import type { MemberLevel } from './member-level.ts';
import { instantiateMember, membersOf } from './members-of.ts';

/** The methods of a type, its own first, then by the depth of embedding, in source order; and what keeps others from being known. */
export interface MethodSetResult {
  readonly methods: readonly MethodMember[];
  readonly failures: readonly Diagnostic[];
}

function* levelsFrom(first: MemberLevel | undefined): Generator<MemberLevel> {
  for (let level = first; level !== undefined; level = level.next()) yield level;
}

/**
 * The method set of a type (Go spec, Method sets): of a defined type T the methods that are declared on values, and those promoted through embedded fields;
 * of `*T` those on pointers, too. Methods that are not exported are among them, whatever package they belong to.
 */
export function methodSet(type: Type): MethodSetResult {
  const { level: first, substitution, isPointer } = membersOf(type);
  const hidden = new Set<string>();
  const methods: MethodMember[] = [];
  const failures: Diagnostic[] = [];
  for (const level of levelsFrom(first)) {
    failures.push(...level.failures);
    for (const [key, member] of level.members) {
      const isHidden = hidden.has(key);
      hidden.add(key);
      if (isHidden || member?.kind !== 'method' || (member.isPointer && !isPointer && !member.isIndirect)) continue;
      const method = instantiateMember(member, substitution);
      if (method.kind === 'method') methods.push(method);
    }
  }
  return { methods, failures };
}
