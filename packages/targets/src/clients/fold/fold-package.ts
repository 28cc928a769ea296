import { typeFunction, typeVariable, type FunctionObject, type Place, type Type, type TypingVisitor } from '@standin/model';
import { parseVariables, type Expression } from '@standin/syntax';
import type { Body, TypedExpression } from '../found-call.ts';
import { variableKey } from './fold-state.ts';
import type { FoldValues } from './fold-value.ts';

/** What is known of a package while texts of it are told. */
export interface FoldPackage {
  /** The value that a package variable is declared with; `undefined` where something else may be in it. */
  initialValue(place: Place): FoldValues | undefined;
  /** The body of a declared function with what its expressions are. */
  bodyOf(declaration: FunctionObject): Body;
}

/** What the facts of a package are made of. */
export interface FoldPackageOptions {
  readonly directory: string;
  /** Package variables that are given a value elsewhere than in their declaration, or whose address is taken. */
  readonly changed: ReadonlySet<string>;
  /** Works out the value of a variable from its declaration. */
  readonly foldVariable: (body: Body, value: Expression) => FoldValues;
}

function createBody(site: Body['site'], owner: string | undefined, type: (visitor: TypingVisitor) => void): Body {
  const expressions = new Map<Expression, TypedExpression>();
  const declared = new Map<number, Type | undefined>();
  type({
    expression: (expression, operand, scope) => void expressions.set(expression, { operand, scope }),
    declare: (place, declaredType) => void declared.set(place.origin.offset, declaredType),
  });
  return { site, owner, expressions, declared };
}

/** The facts of a package; each is worked out when first asked for. */
export function createFoldPackage({ directory, changed, foldVariable }: FoldPackageOptions): FoldPackage {
  const values = new Map<string, FoldValues | undefined>();
  const bodies = new Map<FunctionObject, Body>();

  function readVariable({ origin: { file, offset } }: Place): FoldValues | undefined {
    const entry = file
      .declarations()
      .find(({ start, end, declaration }) => declaration.keyword === 'var' && start <= offset && offset < end);
    if (entry === undefined) return undefined;
    const { names, values: written } = parseVariables(file.text, entry);
    const value = written[names.findIndex((name) => name.offset === offset)];
    if (value === undefined || written.length !== names.length) return undefined;
    const body = createBody({ file, entry }, undefined, (visitor) => typeVariable({ file, entry }, visitor));
    return foldVariable(body, value);
  }

  return {
    initialValue(place) {
      const key = variableKey(place);
      if (place.kind !== 'variable' || changed.has(key) || place.origin.file.package.location.directory !== directory) return undefined;
      if (values.has(key)) return values.get(key);
      // What is asked for by itself has no value as yet.
      values.set(key, undefined);
      const value = readVariable(place);
      values.set(key, value);
      return value;
    },
    bodyOf(declaration) {
      let body = bodies.get(declaration);
      if (body === undefined) {
        const { site, header } = declaration;
        body = createBody(site, header.name, (visitor) => typeFunction(site, visitor));
        bodies.set(declaration, body);
      }
      return body;
    },
  };
}
