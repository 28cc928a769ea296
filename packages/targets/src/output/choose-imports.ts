import { guessPackageName, type NamedType } from '@standin/model';
import type { Workspace } from '@standin/modules';
import { keywords } from '@standin/render';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import type { FileImport } from './file-import.ts';
import { isLocal } from './is-local.ts';
import { forEachType, type OutputPackage } from './output-package.ts';
import type { TypeQualifiers } from './type-qualifiers.ts';

/** The imports of a file, by the packages' own names; by others only where two meet, or where a path does not tell the name. */
export interface ChosenImports extends TypeQualifiers {
  readonly imports: readonly FileImport[];
  /** Every name that an import binds. */
  readonly names: ReadonlySet<string>;
  /** The name of an imported path. */
  nameOf(path: string): string;
}

/** What imports are chosen for. */
export interface ImportChoice {
  readonly source: InterfaceSource;
  readonly output: OutputPackage;
  readonly workspace: Workspace;
  /** The paths that the file needs besides those of types in signatures. */
  readonly ownPaths: readonly string[];
  /** Names that no import may bind. */
  readonly avoided: ReadonlySet<string>;
  /** The names of packages that may not be there yet, by path. */
  readonly packageNames?: ReadonlyMap<string, string>;
}

/** Chooses the imports of a file and their names, in the order of the paths. */
export function chooseImports(choice: ImportChoice): ChosenImports {
  const { source, output, workspace, ownPaths, avoided, packageNames } = choice;
  const ofTypes = collectPaths(choice);
  const names = new Map<string, string>();
  const imports: FileImport[] = [];
  const programs = new Set<string>();
  for (const path of [...new Set([...ownPaths, ...ofTypes])].sort()) {
    const own = packageNames?.get(path) ?? findPackageName(path, workspace);
    if (own === 'main') programs.add(path);
    const name = allocate(own ?? guessPackageName(path), new Set([...names.values(), ...avoided]));
    names.set(path, name);
    const isTold = own === name && guessPackageName(path) === name;
    imports.push({ path, isForTypes: ofTypes.has(path), ...(!isTold && { name }) });
  }
  const nameOf = (path: string): string => names.get(path) ?? '';
  return {
    imports,
    programs,
    names: new Set(names.values()),
    nameOf,
    qualifier: ({ package: reference }: NamedType) =>
      reference === undefined || isLocal(reference, source, output) ? undefined : nameOf(reference.path),
  };
}

function findPackageName(path: string, workspace: Workspace): string | undefined {
  const found = workspace.resolve(path);
  return found.kind === 'found' ? workspace.packageName(found.location) : undefined;
}

function collectPaths({ source, output }: ImportChoice): ReadonlySet<string> {
  const paths = new Set<string>();
  forEachType(source.interfaces, ({ package: reference }) => {
    if (reference !== undefined && !isLocal(reference, source, output)) paths.add(reference.path);
  });
  return paths;
}

/** A guess may hold what no identifier can. */
function allocate(base: string, taken: ReadonlySet<string>): string {
  const identifier = base.replaceAll(/[^\p{L}\p{Nd}_]/gu, '_').replace(/^(?=\p{Nd})/u, '_');
  let name = identifier;
  for (let number = 2; taken.has(name) || keywords.has(name); number++) name = `${identifier}${number}`;
  return name;
}
