import { findDotImports, findImport } from '../../program/imports.ts';
import type { PackageReference } from '../../program/package-reference.ts';
import type { DeclarationSite, Package } from '../../program/package.ts';
import { isExported, predeclaredType, predeclaredValues } from '../../types/universe.ts';
import { findLocal, type Frame, type Local } from './frame.ts';

/** What a name means where it is used (Go spec, Declarations and scope). */
export type NameMeaning =
  | { readonly kind: 'local'; readonly local: Local }
  | { readonly kind: 'declared'; readonly site: DeclarationSite; readonly owner: Package; readonly name: string }
  | { readonly kind: 'package'; readonly reference: PackageReference }
  | { readonly kind: 'predeclared'; readonly name: string }
  | { readonly kind: 'typeParameter' }
  | { readonly kind: 'undeclared' };

/** What a package declares under a name, for use from another one or its own. */
export function findDeclared(owner: Package, name: string): NameMeaning {
  const site = owner.lookup(name);
  return site === undefined ? { kind: 'undeclared' } : { kind: 'declared', site, owner, name };
}

function findInDotImports(frame: Frame, name: string): NameMeaning | undefined {
  if (!isExported(name)) return undefined;
  for (const reference of findDotImports(frame.scope.file)) {
    const loaded = reference.load();
    const found = loaded.kind === 'loaded' ? findDeclared(loaded.package, name) : undefined;
    if (found?.kind === 'declared') return found;
  }
  return undefined;
}

/** Looks a name up: locals, type parameters, the package block, imports, the universe block. */
export function findName(frame: Frame, name: string): NameMeaning {
  const local = findLocal(frame, name);
  if (local !== undefined) return { kind: 'local', local };
  if (frame.scope.typeParameters.has(name)) return { kind: 'typeParameter' };
  const declared = findDeclared(frame.scope.file.package, name);
  if (declared.kind === 'declared') return declared;
  const reference = findImport(frame.scope.file, name);
  if (reference !== undefined) return { kind: 'package', reference };
  const dotImported = findInDotImports(frame, name);
  if (dotImported !== undefined) return dotImported;
  const isPredeclared = predeclaredType(name) !== undefined || predeclaredValues.has(name);
  return isPredeclared ? { kind: 'predeclared', name } : { kind: 'undeclared' };
}

/** The package that a qualifier means here; `undefined` where something else has the name. */
export function findQualifier(frame: Frame, name: string): PackageReference | undefined {
  const meaning = findName(frame, name);
  return meaning.kind === 'package' ? meaning.reference : undefined;
}
