import { collectMethods, predeclaredType, substitute, underlying, type InterfaceType, type Type, type TypeParameter } from '@standin/model';
import { walkType } from '@standin/render';

/** Finds a type argument for each type parameter, so that a test can call what is generic; `undefined` where there is one for which none is to be told from its constraint. */
export function chooseTypeArguments(parameters: readonly TypeParameter[]): ReadonlyMap<TypeParameter, Type> | undefined {
  const chosen = new Map<TypeParameter, Type>();
  const open = new Set<TypeParameter>();
  const choose = (parameter: TypeParameter): boolean => {
    if (chosen.has(parameter)) return true;
    if (open.has(parameter)) return false;
    open.add(parameter);
    const type = chooseType(parameter.constraint());
    if (type === undefined || !parametersIn(type, parameters).every(choose)) return false;
    chosen.set(parameter, substitute(type, chosen));
    return true;
  };
  return parameters.every(choose) ? chosen : undefined;
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
 * an interface, which implements itself.
 */
function chooseType(constraint: Type): Type | undefined {
  if (constraint.kind === 'named' && constraint.package === undefined)
    return constraint.name === 'any' ? predeclaredType('int') : constraint.name === 'comparable' ? predeclaredType('string') : constraint;
  if (constraint.kind === 'typeParameter') return constraint;
  const result = underlying(constraint);
  if (result.kind !== 'type') return undefined;
  const { type } = result;
  if (type.kind === 'union') return type.terms[0]?.type;
  return type.kind === 'interface' ? chooseForInterface(type, constraint) : constraint;
}

function chooseForInterface(type: InterfaceType, constraint: Type): Type | undefined {
  const term = firstTerm(type);
  const { methods } = collectMethods(type, 'source');
  if (methods.length === 0) return term ?? predeclaredType(hasComparable(type) ? 'string' : 'int');
  return term === undefined ? constraint : undefined;
}

/** The first type of the first union that an interface embeds, or that one embeds that it embeds. */
function firstTerm(type: InterfaceType, depth = 0): Type | undefined {
  for (const element of type.elements) {
    if (element.kind === 'method' || depth > 20) continue;
    const { type: embedded } = element;
    if (embedded.kind === 'union') {
      const [first] = embedded.terms;
      if (first !== undefined) return first.hasTilde ? first.type : (termOf(first.type, depth) ?? first.type);
    }
    const term = termOf(embedded, depth);
    if (term !== undefined) return term;
  }
  return undefined;
}

function termOf(embedded: Type, depth: number): Type | undefined {
  if (embedded.kind === 'named' && embedded.package === undefined) return undefined;
  const result = underlying(embedded);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'interface') return firstTerm(result.type, depth + 1);
  return result.type.kind === 'union' ? result.type.terms[0]?.type : embedded;
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
