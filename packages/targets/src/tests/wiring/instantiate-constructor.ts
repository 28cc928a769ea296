import type { FunctionObject, NamedType, Substitution, Type } from '@standin/model';
import type { Constructor } from './constructors-of.ts';

/** A constructor as a test calls it. */
export interface InstantiatedConstructor {
  readonly declaration: FunctionObject;
  /** Of its type parameters, in their order. */
  readonly typeArguments: Substitution;
}

/** A constructor with the type arguments with which it gives a type; `undefined` where they cannot be read from what it gives. */
export function instantiateConstructor({ declaration, gives }: Constructor, type: NamedType): InstantiatedConstructor | undefined {
  const { typeParameters } = declaration;
  const pairs = gives.typeArguments.map((pattern, index) => [pattern, type.typeArguments[index]] as const);
  const bound = typeParameters.flatMap((parameter): readonly (readonly [typeof parameter, Type])[] => {
    const argument = pairs.find(([pattern]) => pattern === parameter)?.[1];
    return argument === undefined ? [] : [[parameter, argument]];
  });
  const isRead = bound.length === typeParameters.length && pairs.length === typeParameters.length;
  return isRead ? { declaration, typeArguments: new Map(bound) } : undefined;
}
