import type { TypeParameterExpression } from '@standin/syntax';
import type { TypeParameter } from '../types/type.ts';
import { resolveType } from './resolve-type.ts';
import type { Scope } from './scope.ts';

/** The type parameters of a declaration, and the scope of what it says: theirs, inside of the one that it stands in (Go spec, Type parameter declarations). */
export function declareTypeParameters(
  expressions: readonly TypeParameterExpression[],
  outer: Scope,
): { readonly scope: Scope; readonly typeParameters: readonly TypeParameter[] } {
  const { tree } = outer.file.package.program.workspace;
  const names = new Map(outer.typeParameters);
  const scope: Scope = { ...outer, typeParameters: names };
  const typeParameters = expressions.map(({ name, constraint }): TypeParameter => {
    const parameter = Object.freeze<TypeParameter>({
      kind: 'typeParameter',
      name,
      constraint: tree.remember(() => resolveType(constraint, scope)),
    });
    names.set(name, parameter);
    return parameter;
  });
  return { scope, typeParameters: Object.freeze(typeParameters) };
}
