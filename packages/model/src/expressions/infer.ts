import { unalias, underlying } from '../resolve/underlying.ts';
import { mapComponents } from '../types/map-components.ts';
import { substitute, type Substitution } from '../types/substitute.ts';
import type { SignatureType, Type, TypeParameter } from '../types/type.ts';
import { coreType, typeTerms } from './core-type.ts';
import type { Operand, ValueOperand } from './operand.ts';
import { isUntyped, laterType } from './operand-type.ts';
import { createUnification, representative, unify, unifyMethods, type Unification } from './unify.ts';

/** New type parameters in the place of others, so that a generic function that calls itself does not meet its own. */
function renew(typeParameters: readonly TypeParameter[]): Substitution {
  const renewed = new Map<TypeParameter, TypeParameter>();
  for (const parameter of typeParameters) {
    const constraint = (): Type => substitute(parameter.constraint(), renewed);
    renewed.set(parameter, { kind: 'typeParameter', name: parameter.name, constraint });
  }
  return renewed;
}

/** What the constraint of a parameter tells: its core type where it has one, its methods where the parameter is known. */
function applyConstraint(unification: Unification, parameter: TypeParameter): boolean {
  const constraint = parameter.constraint();
  const terms = typeTerms(constraint);
  const speaker = representative(unification, parameter);
  const known = unification.found.get(speaker);
  const core = terms === undefined ? undefined : coreType(parameter);
  if (core === undefined)
    return known === undefined || terms !== undefined || !hasMethods(constraint) || unifyMethods(unification, constraint, known);
  const [term] = terms ?? [];
  const exact = terms?.length === 1 && term?.hasTilde === false ? term.type : undefined;
  if (known !== undefined) return unify(unification, exact === undefined ? (coreType(known) ?? known) : known, exact ?? core, false);
  if (exact !== undefined) unification.found.set(speaker, exact);
  return true;
}

function hasMethods(constraint: Type): boolean {
  const result = underlying(constraint);
  return result.kind === 'type' && result.type.kind === 'interface';
}

/** Goes on as long as constraints tell more (Go spec, Type inference). */
function applyConstraints(unification: Unification): boolean {
  for (let count = -1; count < unification.found.size;) {
    count = unification.found.size;
    for (const parameter of unification.parameters) if (!applyConstraint(unification, parameter)) return false;
  }
  return true;
}

/** Whether a type is written with one of some type parameters. */
export function mentions(type: Type, parameters: ReadonlySet<TypeParameter>): boolean {
  let isMentioned = type.kind === 'typeParameter' && parameters.has(type);
  mapComponents(type, (component) => {
    isMentioned ||= mentions(component, parameters);
    return component;
  });
  return isMentioned;
}

/** What parameters stand for, told by each other as far as that goes; those that stay open are left out. */
function settle(unification: Unification): Substitution {
  const { parameters, found } = unification;
  const settled = new Map<TypeParameter, Type>();
  for (const parameter of parameters) {
    const type = found.get(representative(unification, parameter));
    if (type !== undefined) settled.set(parameter, type);
  }
  for (let round = 0; round < parameters.size; round++) {
    for (const [parameter, type] of settled) settled.set(parameter, substitute(type, settled));
  }
  return new Map([...settled].filter(([, type]) => !mentions(type, parameters)));
}

/** What follows for all type parameters from what some are given, by constraints alone. */
export function complete(typeParameters: readonly TypeParameter[], given: Substitution): Substitution {
  const renewed = renew(typeParameters);
  const unification = createUnification(parametersOf(renewed, typeParameters));
  for (const [index, parameter] of parametersOf(renewed, typeParameters).entries()) {
    const original = typeParameters[index];
    const argument = original && given.get(original);
    if (argument !== undefined) unification.found.set(parameter, argument);
  }
  return applyConstraints(unification) ? translate(renewed, settle(unification)) : given;
}

function parametersOf(renewed: Substitution, typeParameters: readonly TypeParameter[]): readonly TypeParameter[] {
  return typeParameters.flatMap((parameter) => {
    const other = renewed.get(parameter);
    return other?.kind === 'typeParameter' ? [other] : [];
  });
}

function translate(renewed: Substitution, settled: Substitution): Substitution {
  return new Map(
    [...renewed].flatMap(([parameter, other]) => {
      const type = other.kind === 'typeParameter' ? settled.get(other) : undefined;
      return type === undefined ? [] : [[parameter, type] as const];
    }),
  );
}

/** An argument of a call, and the type of the parameter that it is given to. */
export interface Argument {
  readonly operand: Operand;
  readonly type: Type;
}

/** The signature of a function that is given as an argument; a generic one brings its type parameters with it. */
function openArgument(unification: Unification, { type, typeParameters = [] }: ValueOperand): Type {
  if (typeParameters.length === 0) return type;
  const renewed = renew(typeParameters);
  for (const parameter of parametersOf(renewed, typeParameters)) unification.parameters.add(parameter);
  return substitute(type, renewed);
}

/** Parameters that only untyped constants are given to take the default type of the last kind among them. */
function applyConstants(unification: Unification, given: readonly Argument[]): void {
  const { found, parameters } = unification;
  const kinds = new Map<TypeParameter, Type>();
  for (const { operand, type } of given) {
    if ((operand.kind !== 'constant' && operand.kind !== 'value') || type.kind !== 'typeParameter' || !parameters.has(type)) continue;
    const speaker = representative(unification, type);
    const known = kinds.get(speaker);
    if (!found.has(speaker)) kinds.set(speaker, known === undefined ? operand.type : laterType(known, operand.type));
  }
  for (const [parameter, type] of kinds) found.set(parameter, type);
}

/**
 * What the type parameters of a function stand for in a call (Go spec, Type inference): `undefined` where the arguments do not tell all of them, or where one is not
 * known that could tell something else.
 */
export function infer(typeParameters: readonly TypeParameter[], parameters: readonly Argument[]): Substitution | undefined {
  const renewed = renew(typeParameters);
  const unification = createUnification(parametersOf(renewed, typeParameters));
  const open = parameters
    .map(({ operand, type }) => ({ operand, type: unalias(substitute(type, renewed)) }))
    .filter(({ type }) => mentions(type, unification.parameters));
  if (open.some(({ operand, type }) => operand.kind === 'unknown' && type.kind === 'typeParameter')) return undefined;
  for (const { operand, type } of open) {
    if ((operand.kind !== 'value' && operand.kind !== 'constant') || isUntyped(operand)) continue;
    const given = operand.kind === 'value' ? openArgument(unification, operand) : operand.type;
    if (!unify(unification, type, given, false)) return undefined;
  }
  applyConstants(
    unification,
    open.filter(({ operand }) => isUntyped(operand)),
  );
  if (!applyConstraints(unification)) return undefined;
  const result = translate(renewed, settle(unification));
  return result.size === typeParameters.length ? result : undefined;
}

/** The type of the parameter that the argument at an index is given to; with `...` behind the last argument that is a slice. */
export function parameterType({ parameters, isVariadic }: SignatureType, index: number, hasEllipsis: boolean): Type | undefined {
  const last = parameters.length - 1;
  if (!isVariadic || index < last) return parameters[index]?.type;
  const element = parameters[last]?.type;
  return element && hasEllipsis ? { kind: 'slice', element } : element;
}
