import { collectMethods, isExported, isSamePackage, unalias, underlying, type NamedType, type Package, type Type } from '@standin/model';
import { reaches } from '../place/import-reach.ts';
import type { AvailableDouble } from './available-double.ts';
import type { PackageFakes } from './package-fakes.ts';
import type { WiredDouble } from './wiring.ts';

/** What doubles are chosen for. */
export interface DoubleChoice {
  readonly proper: Package;
  /** Whether the test is in the external test package. */
  readonly isExternal: boolean;
  /** The mocks that the repository asks for; while they are not known, every interface is taken to have one. */
  readonly available: readonly AvailableDouble[] | undefined;
  /** Asks for a double that nobody has asked for yet, in the package of the test; `undefined` where none can be made. */
  readonly request: (type: NamedType) => WiredDouble | undefined;
  /** The fakes of the package, where there are some and the test can import them. */
  readonly fakes?: PackageFakes | undefined;
}

/** An interface with methods that a double can have, by name; `undefined` for every other type. */
export function asInterface(type: Type): NamedType | undefined {
  const named = unalias(type);
  if (named.kind !== 'named' || named.package === undefined) return undefined;
  const result = underlying(named);
  if (result.kind !== 'type' || result.type.kind !== 'interface') return undefined;
  const { methods, isConstraint } = collectMethods(result.type, 'source');
  return isConstraint || methods.length === 0 ? undefined : named;
}

/**
 * The double for an interface: one that the repository asks for where this test can import it; else, for interfaces of the module that nobody mocks, one that is made beside the test. What
 * the context is made of has no double.
 */
export function chooseDouble(type: NamedType, choice: DoubleChoice): WiredDouble | undefined {
  const path = type.package?.path ?? '';
  if (path === 'context') return undefined;
  if (choice.available === undefined) return { kind: 'mock', typeName: `Mock${type.name}`, runtimePath: '' };
  const known = choice.available.filter((double) => double.interfacePath === path && double.interfaceName === type.name);
  const usable = known.find((double) => isUsable(double, choice));
  if (usable !== undefined) return describe(usable, choice);
  return known.length > 0 || !isOwn(type, choice) ? undefined : choice.request(type);
}

function describe({ importPath, packageName, typeName, runtimePath }: AvailableDouble, { proper, isExternal }: DoubleChoice): WiredDouble {
  const isBeside = importPath === proper.location.importPath && packageName === `${proper.name()}${isExternal ? '_test' : ''}`;
  return { kind: 'mock', typeName, runtimePath, ...(!isBeside && { importPath }) };
}

function isUsable(double: AvailableDouble, { proper, isExternal }: DoubleChoice): boolean {
  const { importPath, packageName, file } = double;
  const target = proper.location.importPath;
  if (importPath === target) {
    const isOfTest = file.endsWith('_test.go');
    if (packageName === proper.name()) return !isExternal || !isOfTest;
    return isExternal && isOfTest;
  }
  if (packageName.endsWith('_test') || packageName === 'main' || file.endsWith('_test.go') || !isExported(double.typeName)) return false;
  return isExternal || (proper.program.workspace.tree.kindOf(file) === 'file' && !reaches(proper, importPath, target));
}

function isOwn({ package: reference, name }: NamedType, { proper, isExternal }: DoubleChoice): boolean {
  const loaded = reference?.load();
  if (loaded?.kind !== 'loaded' || loaded.package.location.module?.isMain !== true) return false;
  return isExported(name) || (!isExternal && isSamePackage(reference, proper.reference));
}
