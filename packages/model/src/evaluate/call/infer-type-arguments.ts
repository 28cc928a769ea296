import type { FunctionObject } from '../../methods/function-object.ts';
import type { Type, TypeParameter } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import { defaultType } from '../value/default-type.ts';
import { isSameType } from '../value/type-key.ts';
import { underlyingOf } from '../value/type-facts.ts';
import type { Value } from '../value/value.ts';

type Bindings = Map<TypeParameter, Type>;

function bind(bindings: Bindings, parameter: TypeParameter, type: Type): void {
  const known = bindings.get(parameter);
  if (known === undefined) bindings.set(parameter, type);
  else if (!isSameType(known, type)) haltUnknown('which type arguments a call has');
}

/** Binds the type parameters of a parameter's type to what stands there in the type of an argument (Go spec, Type unification). */
function unify(bindings: Bindings, pattern: Type, type: Type): void {
  if (pattern.kind === 'typeParameter') {
    bind(bindings, pattern, type);
    return;
  }
  if (pattern.kind === 'named') {
    const pairs = type.kind === 'named' && type.name === pattern.name ? pattern.typeArguments : [];
    for (const [index, argument] of pairs.entries()) {
      const other = type.kind === 'named' ? type.typeArguments[index] : undefined;
      if (other !== undefined) unify(bindings, argument, other);
    }
    return;
  }
  const target = underlyingOf(type);
  if (pattern.kind === 'map' && target.kind === 'map') {
    unify(bindings, pattern.key, target.key);
    unify(bindings, pattern.value, target.value);
  }
  if (pattern.kind === 'signature' && target.kind === 'signature') {
    for (const [index, { type: wanted }] of [...pattern.parameters, ...pattern.results].entries()) {
      const given = [...target.parameters, ...target.results][index];
      if (given !== undefined) unify(bindings, wanted, given.type);
    }
  }
  const isElement = pattern.kind === 'slice' || pattern.kind === 'pointer' || pattern.kind === 'array';
  if (isElement && target.kind === pattern.kind) unify(bindings, pattern.element, target.element);
}

/** The type arguments of a call of a generic function: those that it is given, then what its arguments tell (Go spec, Type inference). */
export function inferTypeArguments(declaration: FunctionObject, given: readonly Type[], args: readonly Value[]): Bindings {
  const { typeParameters, signature } = declaration;
  const bindings: Bindings = new Map();
  for (const [index, parameter] of typeParameters.entries()) {
    const type = given[index];
    if (type !== undefined) bindings.set(parameter, type);
  }
  const parameterOf = (index: number): Type | undefined => signature.parameters[Math.min(index, signature.parameters.length - 1)]?.type;
  const typed = args.flatMap((value, index) => {
    const pattern = parameterOf(index);
    return value.kind === 'constant' || value.kind === 'nil' || pattern === undefined ? [] : [{ pattern, type: value.type }];
  });
  for (const { pattern, type } of typed) unify(bindings, pattern, type);
  for (const [index, value] of args.entries()) {
    const pattern = parameterOf(index);
    if (value.kind === 'constant' && pattern?.kind === 'typeParameter' && !bindings.has(pattern)) bindings.set(pattern, defaultType(value));
  }
  if (typeParameters.some((parameter) => !bindings.has(parameter))) haltUnknown('which type arguments a call has');
  return bindings;
}
