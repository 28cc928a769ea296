import {
  collectMethods,
  predeclaredType,
  substitute,
  underlying,
  type InterfaceType,
  type Package,
  type Type,
  type TypeParameter,
  type UnionType,
} from '@standin/model';
import { walkType } from '@standin/render';
import { findArgument, findPointedAt } from './find-argument.ts';

/**
 * Finds a type argument for each type parameter, so that a test can call what is generic; `undefined` where there is one for which none is to be told from its constraint. A constraint of
 * methods and more may be satisfied by a type of `owner`.
 */
export function chooseTypeArguments(parameters: readonly TypeParameter[], owner: Package): ReadonlyMap<TypeParameter, Type> | undefined {
  const chosen = new Map<TypeParameter, Type>(parameters.flatMap((parameter) => choosePointedAt(parameter, parameters, owner)));
  const open = new Set<TypeParameter>();
  const choose = (parameter: TypeParameter): boolean => {
    if (chosen.has(parameter)) return true;
    if (open.has(parameter)) return false;
    open.add(parameter);
    const type = chooseType(parameter.constraint(), owner);
    if (type === undefined || !parametersIn(type, parameters).every(choose)) return false;
    chosen.set(parameter, substitute(type, chosen));
    return true;
  };
  return parameters.every(choose) ? chosen : undefined;
}

/** Both type arguments for `[T any, P interface{ *T; Read() }]`, where T can be only a type whose pointer has the method. */
function choosePointedAt(
  parameter: TypeParameter,
  parameters: readonly TypeParameter[],
  owner: Package,
): readonly (readonly [TypeParameter, Type])[] {
  const result = underlying(parameter.constraint());
  if (result.kind !== 'type' || result.type.kind !== 'interface') return [];
  const pointer = termsOf(result.type)?.[0]?.type;
  if (pointer?.kind !== 'pointer' || pointer.element.kind !== 'typeParameter' || !parameters.includes(pointer.element)) return [];
  const element = findPointedAt(owner, collectMethods(result.type, 'source').methods);
  if (element === undefined) return [];
  return [
    [pointer.element, element],
    [parameter, { kind: 'pointer', element }],
  ];
}

function parametersIn(type: Type, parameters: readonly TypeParameter[]): readonly TypeParameter[] {
  const found = new Set<TypeParameter>();
  walkType(type, (part) => {
    if (part.kind === 'typeParameter' && parameters.includes(part)) found.add(part);
  });
  return [...found];
}

/**
 * A type that satisfies a constraint (Go spec, Satisfying a type constraint): `int` for any, `string` for comparable, the first type of a union. A constraint of methods alone is
 * an interface, which implements itself; where it is more, a type of the package may do.
 */
function chooseType(constraint: Type, owner: Package): Type | undefined {
  if (constraint.kind === 'named' && constraint.package === undefined)
    return constraint.name === 'any' ? predeclaredType('int') : constraint.name === 'comparable' ? predeclaredType('string') : constraint;
  if (constraint.kind === 'typeParameter') return constraint;
  const result = underlying(constraint);
  if (result.kind !== 'type') return undefined;
  const { type } = result;
  if (type.kind === 'union') return type.terms[0]?.type;
  return type.kind === 'interface' ? chooseForInterface(type, constraint, owner) : constraint;
}

function chooseForInterface(type: InterfaceType, constraint: Type, owner: Package): Type | undefined {
  const terms = termsOf(type);
  const { methods } = collectMethods(type, 'source');
  const isComparable = hasComparable(type);
  if (methods.length === 0) return terms?.[0]?.type ?? predeclaredType(isComparable ? 'string' : 'int');
  return terms === undefined && !isComparable ? constraint : findArgument(owner, { methods, ...(terms && { terms }) });
}

type Terms = UnionType['terms'];

/** The terms of the first union that an interface embeds, or that one embeds that it embeds. */
function termsOf(type: InterfaceType, depth = 0): Terms | undefined {
  for (const element of depth > 20 ? [] : type.elements) {
    const terms = element.kind === 'embedded' ? termsOfEmbedded(element.type, depth) : undefined;
    if (terms !== undefined) return terms;
  }
  return undefined;
}

function termsOfEmbedded(embedded: Type, depth: number): Terms | undefined {
  if (embedded.kind === 'union')
    return embedded.terms.flatMap((term) => (term.hasTilde ? undefined : termsOfEmbedded(term.type, depth)) ?? [term]);
  if (embedded.kind === 'named' && embedded.package === undefined) return undefined;
  const result = underlying(embedded);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'interface') return termsOf(result.type, depth + 1);
  return result.type.kind === 'union' ? result.type.terms : [{ hasTilde: false, type: embedded }];
}

function hasComparable(type: InterfaceType, depth = 0): boolean {
  return type.elements.some((element) => {
    if (element.kind === 'method' || depth > 20) return false;
    const { type: embedded } = element;
    if (embedded.kind !== 'named') return false;
    if (embedded.package === undefined) return embedded.name === 'comparable';
    const result = underlying(embedded);
    return result.kind === 'type' && result.type.kind === 'interface' && hasComparable(result.type, depth + 1);
  });
}
