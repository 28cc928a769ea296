import type { PackageLocation } from '@standin/modules';
import type { Package } from './package.ts';

/** A package by identity, found on disk only when something in it is looked up. */
export interface PackageReference {
  /** The import path as the compiler knows it; for a package outside of any module its directory. */
  readonly path: string;
  /** Whether it is the external test package (`name_test`) of the directory: another package under the same path. */
  readonly isExternalTest: boolean;
  /** The package, or why it cannot be had. The answer is remembered. */
  load(): LoadedPackage;
}

/** A package, or in words what is missing and what to do. */
export type LoadedPackage =
  { readonly kind: 'loaded'; readonly package: Package } | { readonly kind: 'missing'; readonly message: string; readonly hint: string };

/** Which files make up a package: the proper ones, those and its own tests, or the external test package alone. */
export type PackageVariant = 'proper' | 'withTests' | 'externalTest';

/** Whether two references mean one package. */
export function isSamePackage(left: PackageReference | undefined, right: PackageReference | undefined): boolean {
  return left?.path === right?.path && left?.isExternalTest === right?.isExternalTest;
}

/** Where a package is and which of its files are meant. */
export interface PackageSelection {
  readonly location: PackageLocation;
  readonly variant: PackageVariant;
}
