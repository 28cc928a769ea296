import { guessPackageName, type NamedType, type Type } from '@standin/model';
import { componentTypes, keywords } from '@standin/render';
import type { InterfaceSource } from '../../interfaces/interface-source.ts';
import type { FileImport } from '../../output/file-import.ts';
import { isLocal } from '../../output/is-local.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import type { TypeQualifiers } from '../../output/type-qualifiers.ts';
import { guessName, listPackages, type ListOptions } from './list-packages.ts';
import { forEachType } from '../../output/output-package.ts';

/** The imports of a mock file and the qualifier of every type in it. */
export interface PackageNames extends TypeQualifiers {
  readonly imports: readonly FileImport[];
  readonly gomock: string;
  readonly reflect: string;
  /** Every name that mockgen binds: parameters keep away from them. */
  readonly names: ReadonlySet<string>;
}

/** What the choice of names depends on beside the types. */
export interface NamingOptions extends ListOptions {
  readonly source: InterfaceSource;
  readonly output: OutputPackage;
  /** Whether names that the source file imports with a dot stay unqualified: in source mode, in the source's own package. */
  readonly keepsDotImports: boolean;
  /** -imports. */
  readonly definedImports: readonly { readonly name: string; readonly path: string }[];
  /** Names that no import may bind in this file. mockgen does not look; where it would have bound one, its output does not compile. */
  readonly avoided: ReadonlySet<string>;
}

function standsAlone(type: NamedType, options: NamingOptions): boolean {
  return (
    type.package === undefined ||
    (type.isDotImported === true && options.keepsDotImports) ||
    isLocal(type.package, options.source, options.output)
  );
}

function collectTypePaths(options: NamingOptions): ReadonlySet<string> {
  const paths = new Set<string>();
  forEachType(options.source.interfaces, (type) => {
    if (type.package !== undefined && !standsAlone(type, options)) paths.add(type.package.path);
  });
  return paths;
}

function collectPaths({ source, dialect }: NamingOptions, ofTypes: ReadonlySet<string>): ReadonlySet<string> {
  const hasMethods = source.interfaces.some(({ methods }) => methods.length > 0);
  return new Set([dialect.runtimePath, ...(hasMethods ? ['reflect'] : []), ...ofTypes]);
}

/** The paths whose names mockgen asks for: those of local types too, though they are not imported. */
function collectListedPaths(options: NamingOptions, imported: ReadonlySet<string>): readonly string[] {
  const paths = new Set(imported);
  forEachType(options.source.interfaces, (type) => {
    if (type.package !== undefined && !(type.isDotImported === true && options.keepsDotImports)) paths.add(type.package.path);
  });
  return [...paths].sort();
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function visitOutsideArguments(type: Type, visit: (type: NamedType) => void): void {
  if (type.kind === 'named') visit(type);
  else for (const component of componentTypes(type)) visitOutsideArguments(component, visit);
}

/** The paths that only type arguments name. Reflection tells those as text, and goimports then adds an import without a name. */
function collectArgumentPaths({ source, dialect }: NamingOptions, imported: ReadonlySet<string>): ReadonlySet<string> {
  if (!source.isReflected) return new Set();
  const others = new Set(imported);
  others.delete(dialect.runtimePath);
  others.delete('reflect');
  for (const { signature } of source.interfaces.flatMap(({ methods }) => methods)) {
    visitOutsideArguments(signature, (type) => others.delete(type.package?.path ?? ''));
  }
  return others;
}

/** The names of import paths: bound by mockgen, and left to goimports, as in an external test that imports the package beside it. */
interface AllocatedNames {
  readonly names: ReadonlyMap<string, string>;
  readonly unnamed: ReadonlyMap<string, string>;
}

/**
 * A name for every path, in the order of the paths: the package's own name where `go list` tells (most likely its own where a module is not on this machine), else what the path's last element makes,
 * numbered from 0 where it is taken, a keyword or reserved (mockgen's `Generate`).
 */
function allocateNames(options: NamingOptions, paths: readonly string[], listed: ReadonlyMap<string, string> | undefined): AllocatedNames {
  const { source, output, dialect, avoided } = options;
  const given = dialect.keepsGivenImportNames ? options.definedImports.filter(({ name }) => name !== '.') : [];
  const defined = new Map(given.map(({ name, path }) => [path, name]));
  const names = new Map<string, string>();
  const unnamed = new Map<string, string>();
  const taken = new Set<string>(dialect.reservedImportNames);
  for (const path of paths) {
    const base = listed === undefined ? guessName(path) : (listed.get(path) ?? guessPackageName(path));
    let name = defined.get(path) ?? base;
    for (let suffix = 0; taken.has(name) || keywords.has(name) || avoided.has(name); suffix++) name = `${base}${suffix}`;
    // mockgen binds a name for the output package too, unless that is the package of the interfaces; reflection does not know which that is.
    if (!source.isReflected && path === source.packagePath && path === output.path) {
      unnamed.set(path, name);
      continue;
    }
    names.set(path, name);
    taken.add(name);
  }
  return { names, unnamed };
}

/** Chooses the imports of a mock file and their names. */
export function choosePackageNames(options: NamingOptions): PackageNames {
  const ofTypes = collectTypePaths(options);
  const imported = collectPaths(options, ofTypes);
  const paths = collectListedPaths(options, imported);
  const listed = listPackages(paths, options);
  const { names, unnamed } = allocateNames(options, paths, listed);
  const inArguments = collectArgumentPaths(options, imported);
  const nameOf = (path: string): string => names.get(path) ?? unnamed.get(path) ?? '';
  const isUnnamed = (path: string): boolean => (unnamed.has(path) || inArguments.has(path)) && nameOf(path) === basename(path);
  const imports = [...imported].map((path) => {
    const isForTypes = ofTypes.has(path);
    return isUnnamed(path) ? { path, isForTypes } : { name: nameOf(path), path, isForTypes };
  });
  return {
    imports,
    gomock: nameOf(options.dialect.runtimePath),
    reflect: nameOf('reflect'),
    names: new Set(names.values()),
    programs: new Set([...imported].filter((path) => listed?.get(path) === 'main')),
    qualifier: (type) => (type.package === undefined || standsAlone(type, options) ? undefined : nameOf(type.package.path)),
  };
}

/** The dot imports that the file needs: those of the source whose types its mocks use unqualified, and those of -imports. */
export function chooseDotImports({ source, keepsDotImports, definedImports }: NamingOptions): readonly string[] {
  const paths = new Set(definedImports.filter(({ name }) => name === '.').map(({ path }) => path));
  if (keepsDotImports) {
    forEachType(source.interfaces, (type) => {
      if (type.isDotImported === true && type.package !== undefined) paths.add(type.package.path);
    });
  }
  return [...paths].sort();
}
