import { receiverBase } from '@standin/syntax';
import { lookupType, type TypeObject } from '../resolve/type-object.ts';
import { unalias } from '../resolve/underlying.ts';
import { substituteSignature, type Substitution } from '../types/substitute.ts';
import type { NamedType } from '../types/type.ts';
import type { FunctionObject } from './function-object.ts';
import type { MethodMember } from './member.ts';
import { methodsOfName } from './method-index.ts';

function substitutionFor(method: FunctionObject, { typeArguments }: NamedType): Substitution {
  const pairs = (method.receiver?.typeParameters ?? []).flatMap((parameter, index) => {
    const argument = typeArguments[index];
    return argument === undefined ? [] : [[parameter, argument] as const];
  });
  return new Map(pairs);
}

/** A method as a member of the type that declares it, its type arguments put in. */
function createMember(declaration: FunctionObject, owner: NamedType): MethodMember {
  const {
    name,
    file,
    site: { entry },
  } = declaration;
  return {
    kind: 'method',
    name,
    path: [],
    isIndirect: false,
    isPointer: receiverBase(file.text, entry)?.isPointer === true,
    owner,
    declaration,
    origin: { file, offset: entry.nameOffset },
    get signature() {
      return substituteSignature(declaration.signature, substitutionFor(declaration, owner));
    },
    documentation: declaration.documentation,
  };
}

/** The methods of a declared type that is no alias, in source order; of two with one name, which Go forbids, the first. */
export function methodsOfObject(object: TypeObject, owner: NamedType): readonly MethodMember[] {
  if (owner.local !== undefined) return [];
  const methods = new Map<string, MethodMember>();
  for (const method of methodsOfName(object.file.package, object.name)) {
    const { name } = method;
    if (name !== '_' && !methods.has(name)) methods.set(name, createMember(method, owner));
  }
  return [...methods.values()];
}

/**
 * The methods that are declared for a defined type, on values or pointers, in source order, with its type arguments put in (Go spec, Method declarations).
 * None for what cannot be looked up; an alias is gone through.
 */
export function declaredMethods(type: NamedType): readonly MethodMember[] {
  const owner = unalias(type);
  const lookup = owner.kind === 'named' ? lookupType(owner) : undefined;
  return owner.kind === 'named' && lookup?.kind === 'found' ? methodsOfObject(lookup.object, owner) : [];
}
