import type { NamedType } from '@standin/model';
import { libraryOf } from './client-libraries.ts';
import type { CallEffect, CallRule, ClientLibrary } from './client-library.ts';
import type { CalledFunction, FoundCall } from './found-call.ts';

function ruleIn({ calls }: ClientLibrary, typeName: string, method: string): CallRule | undefined {
  return calls.find(({ on, methods }) => on.includes(typeName) && (methods === '*' || methods.includes(method)));
}

/** What a method does: by the type that it is called on; where that promotes it, by the type that declares it. */
export function findRule(type: NamedType, { name, owner }: Pick<CalledFunction, 'name' | 'owner'>): CallRule | undefined {
  const promoted = owner && libraryOf(owner);
  const isPromoted =
    owner !== undefined && promoted !== undefined && (owner.name !== type.name || owner.package?.path !== type.package?.path);
  const own = libraryOf(type);
  return (isPromoted ? ruleIn(promoted, owner.name, name) : undefined) ?? (own && ruleIn(own, type.name, name));
}

/** What a call does. */
export function effectOf({ rule, holder, method }: FoundCall): CallEffect | undefined {
  return rule ?? findRule(holder.dependency.type, method);
}
