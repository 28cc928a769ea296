import { documentationAbove } from '@standin/syntax';
import type { Field, Method, NamedType } from '../types/type.ts';
import type { Member, MethodMember } from './member.ts';

/** A method of an interface, as a member of the interface type `owner`, which has no name where that is absent. */
export function createInterfaceMethod(
  { name, signature, origin }: Omit<Method, 'origin'> & Partial<Pick<Method, 'origin'>>,
  owner: NamedType | undefined,
): MethodMember {
  return {
    kind: 'method',
    name,
    signature,
    isPointer: false,
    path: [],
    isIndirect: false,
    ...(owner && { owner }),
    ...(origin && { origin }),
    documentation() {
      origin?.file.dependOnText();
      return origin && documentationAbove(origin.file.text, origin.offset);
    },
  };
}

/** A member of an embedded type, as one of the type that embeds it by a path of fields. */
export function promote(member: Member, path: readonly Field[], isIndirect: boolean): Member {
  if (path.length === 0) return member;
  if (member.kind === 'field') return { ...member, path, isIndirect };
  return copyMethod(member, { path, isIndirect, signature: () => member.signature });
}

/** A method with something else about it; its signature is resolved when it is asked for. */
export function copyMethod(
  member: MethodMember,
  {
    signature,
    ...others
  }: Partial<Pick<MethodMember, 'path' | 'isIndirect' | 'owner'>> & { readonly signature: () => MethodMember['signature'] },
): MethodMember {
  const { kind, name, isPointer, path, isIndirect, owner, declaration, origin, documentation } = member;
  return {
    kind,
    name,
    isPointer,
    path,
    isIndirect,
    ...(owner && { owner }),
    ...(declaration && { declaration }),
    ...(origin && { origin }),
    documentation,
    ...others,
    get signature() {
      return signature();
    },
  };
}
