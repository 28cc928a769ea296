import type { TypeNameExpression } from '@standin/syntax';
import { findDotImports, findImport } from '../program/imports.ts';
import type { Origin } from '../program/origin.ts';
import type { PackageReference } from '../program/package-reference.ts';
import type { SourceFile } from '../program/source-file.ts';
import type { Type } from '../types/type.ts';
import { isExported, predeclaredType } from '../types/universe.ts';
import { findLocal, type LocalMeaning, type Scope } from './scope.ts';

function declares(reference: PackageReference, name: string): boolean {
  const loaded = reference.load();
  return loaded.kind === 'loaded' && loaded.package.head(name) !== undefined;
}

/** The package that an unqualified type name of a file belongs to; `undefined` where it is predeclared (Go spec, Declarations and scope). */
function findOwner(file: SourceFile, name: string): PackageReference | undefined {
  const own = file.package.reference;
  if (predeclaredType(name) !== undefined) return file.package.scope().has(name) ? own : undefined;
  const dotImports = isExported(name) ? findDotImports(file) : [];
  if (dotImports.length === 0 || file.package.head(name) !== undefined) return own;
  return dotImports.find((reference) => declares(reference, name)) ?? own;
}

function resolveLocal(local: LocalMeaning, origin: Origin, typeArguments: readonly Type[]): Type {
  if (local.kind !== 'type') return { kind: 'invalid', origin };
  const { object } = local;
  return { kind: 'named', package: object.file.package.reference, name: object.name, typeArguments, origin, local: object };
}

function resolveUnqualified(expression: TypeNameExpression, scope: Scope, typeArguments: readonly Type[]): Type {
  const { name, offset } = expression;
  const local = findLocal(scope, name)?.meaning;
  if (local !== undefined) return resolveLocal(local, { file: scope.file, offset }, typeArguments);
  const parameter = scope.typeParameters.get(name);
  if (parameter !== undefined) return parameter;
  const owner = findOwner(scope.file, name);
  const predeclared = owner === undefined ? predeclaredType(name) : undefined;
  if (predeclared !== undefined) return predeclared;
  const isDotImported = owner !== undefined && owner !== scope.file.package.reference;
  const named = { kind: 'named', ...(owner && { package: owner }), name, typeArguments, origin: { file: scope.file, offset } } as const;
  return isDotImported ? { ...named, isDotImported } : named;
}

/** Resolves a type name to the type parameter, predeclared type, or package and name that it means in a scope. */
export function resolveName(expression: TypeNameExpression, scope: Scope, typeArguments: readonly Type[]): Type {
  if (expression.package === undefined) return resolveUnqualified(expression, scope, typeArguments);
  const origin = { file: scope.file, offset: expression.offset };
  const owner = findLocal(scope, expression.package) === undefined ? findImport(scope.file, expression.package) : undefined;
  return owner === undefined
    ? { kind: 'invalid', origin }
    : { kind: 'named', package: owner, name: expression.name, typeArguments, origin };
}
