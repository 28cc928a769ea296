import { parseTypeDeclaration, type TypeDeclaration } from '@standin/syntax';
import type { DeclarationSite } from '../program/package.ts';
import type { SourceFile } from '../program/source-file.ts';
import type { NamedType, Type, TypeParameter } from '../types/type.ts';
import { declareTypeParameters } from './declare-type-parameters.ts';
import { resolveType } from './resolve-type.ts';
import type { Scope } from './scope.ts';

/** A declared type: the parsed declaration, its type parameters, and the type on its right side. */
export interface TypeObject {
  readonly name: string;
  readonly file: SourceFile;
  readonly declaration: TypeDeclaration;
  readonly typeParameters: readonly TypeParameter[];
  /** The type on the right side of the declaration, over `typeParameters`; resolved once, when first asked for. */
  readonly right: () => Type;
}

/** The object of a type declaration. */
export function createTypeObject({ file, entry }: DeclarationSite): TypeObject {
  return declareType(parseTypeDeclaration(file.text, entry), { file, typeParameters: new Map() });
}

/** The object of a type declaration that stands in a scope. */
export function declareType(declaration: TypeDeclaration, outer: Scope): TypeObject {
  const { file } = outer;
  const { scope, typeParameters } = declareTypeParameters(declaration.typeParameters, outer);
  return Object.freeze({
    name: declaration.name,
    file,
    declaration,
    typeParameters,
    right: file.package.program.workspace.tree.remember(() => resolveType(declaration.type, scope)),
  });
}

// By file, since an outline may be that of several files with one text, and of one file in several programs.
const objects = new WeakMap<SourceFile, Map<DeclarationSite['entry'], TypeObject>>();

/** The object of a type declaration, the same one every time. */
export function typeObjectAt(site: DeclarationSite): TypeObject {
  let ofFile = objects.get(site.file);
  if (ofFile === undefined) objects.set(site.file, (ofFile = new Map<DeclarationSite['entry'], TypeObject>()));
  let object = ofFile.get(site.entry);
  if (object === undefined) ofFile.set(site.entry, (object = createTypeObject(site)));
  return object;
}

/** What a type name stands for, or in words why that cannot be said. */
export type TypeLookup =
  | { readonly kind: 'found'; readonly object: TypeObject }
  | { readonly kind: 'missingPackage'; readonly message: string; readonly hint: string }
  | { readonly kind: 'undeclared'; readonly candidates: readonly string[] }
  | { readonly kind: 'notAType' }
  | { readonly kind: 'wrongTypeArguments'; readonly expected: number };

/** Looks up the declaration of a named type of a package, and counts its type arguments (Go spec, Instantiations). */
export function lookupType(type: NamedType): TypeLookup {
  if (type.local !== undefined) return countTypeArguments(type, type.local);
  const loaded = type.package?.load();
  if (loaded === undefined) return { kind: 'undeclared', candidates: [] };
  if (loaded.kind === 'missing') return { kind: 'missingPackage', message: loaded.message, hint: loaded.hint };
  const site = loaded.package.lookup(type.name);
  if (site === undefined) return { kind: 'undeclared', candidates: [...loaded.package.scope().keys()] };
  if (site.entry.declaration.keyword !== 'type') return { kind: 'notAType' };
  return countTypeArguments(type, typeObjectAt(site));
}

function countTypeArguments(type: NamedType, object: TypeObject): TypeLookup {
  const expected = object.typeParameters.length;
  return expected === type.typeArguments.length ? { kind: 'found', object } : { kind: 'wrongTypeArguments', expected };
}
