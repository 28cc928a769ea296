import { lookupType, type TypeObject } from '../resolve/type-object.ts';
import { substitutionOf, unalias, underlying } from '../resolve/underlying.ts';
import { substitute, substituteSignature, type Substitution } from '../types/substitute.ts';
import type { NamedType, Type } from '../types/type.ts';
import { copyMethod } from './create-member.ts';
import type { Member } from './member.ts';
import { firstLevel, type MemberLevel } from './member-level.ts';

/** The members of a type: levels over the type parameters of its declaration, and what stands for those. */
export interface TypeMembers {
  readonly level: MemberLevel | undefined;
  readonly substitution: Substitution;
  /** Whether members are those of a pointer to it. */
  readonly isPointer: boolean;
}

const levels = new WeakMap<TypeObject, () => MemberLevel>();
const none: Substitution = new Map();

/** The levels of a declared type over its own type parameters, worked out once. */
function levelsOf(object: TypeObject, { typeArguments, ...type }: NamedType): MemberLevel {
  let known = levels.get(object);
  if (known === undefined) {
    const generic: NamedType = { ...type, typeArguments: object.typeParameters };
    levels.set(object, (known = object.file.package.program.workspace.tree.remember(() => firstLevel(generic))));
  }
  return known();
}

function isInterface(type: Type): boolean {
  const result = underlying(type);
  return type.kind === 'typeParameter' || (result.kind === 'type' && (result.type.kind === 'interface' || result.type.kind === 'named'));
}

/** The members of a type or of a pointer to one; a pointer to an interface has none (Go spec, Selectors). */
export function membersOf(type: Type): TypeMembers {
  const target = unalias(type);
  const isPointer = target.kind === 'pointer';
  const base = isPointer ? unalias(target.element) : target;
  if (isPointer && (isInterface(base) || base.kind === 'pointer')) return { level: undefined, substitution: none, isPointer };
  const lookup = base.kind === 'named' ? lookupType(base) : undefined;
  if (base.kind !== 'named' || lookup?.kind !== 'found') return { level: firstLevel(base), substitution: none, isPointer };
  const substitution = substitutionOf(lookup.object, base.typeArguments);
  return { level: levelsOf(lookup.object, base), substitution, isPointer };
}

/** A member of a generic type with type arguments put in. */
export function instantiateMember(member: Member, substitution: Substitution): Member {
  if (substitution.size === 0) return member;
  const replace = (type: Type): Type => substitute(type, substitution);
  if (member.kind === 'field') return { ...member, type: replace(member.type) };
  const owner = member.owner && { ...member.owner, typeArguments: member.owner.typeArguments.map(replace) };
  return copyMethod(member, { ...(owner && { owner }), signature: () => substituteSignature(member.signature, substitution) });
}
