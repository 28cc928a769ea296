import { classifyType, isExported } from '@standin/model';
import type { PackageLocation, SourceTree, Workspace } from '@standin/modules';
import { nameStep } from '../../cache/name-step.ts';
import { stepKey } from '../../cache/step-key.ts';
import { createPackageFinder, type FindPackage, type FoundType } from '../../list/summary-packages.ts';
import { createSummaryReader } from '../../list/summary-reader.ts';
import type { Session } from '../../types.ts';
import { isGeneratedText } from '../../write/is-generated-text.ts';
import { findMissingImport, type MissingImport } from './find-missing-import.ts';

/** An interface of a package that a double can implement. */
export interface PackageInterface {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly isExported: boolean;
  /** Whether its file says that it is generated. */
  readonly isGenerated: boolean;
}

/** A package and its interfaces, files by name and types as they stand there. */
export interface InterfacePackage {
  readonly location: PackageLocation;
  readonly name: string;
  readonly interfaces: readonly PackageInterface[];
  /** By name, types of which it cannot be told whether they are interfaces: each stands for one of a package that is not found. */
  readonly untold: Readonly<Record<string, MissingImport>>;
}

/** Gives the interfaces of a package, by a scan over its files alone; constraints are none. */
export type FindInterfaces = (location: PackageLocation, workspace: Workspace) => InterfacePackage;

// What is remembered of packages is several times the size of their files; what the next ones need of it is read again, which takes milliseconds.
const mostRemembered = 256;

/** An empty memory of packages; each is a step of the session's cache. */
export function createInterfaceFinder({ tree, cache }: Session): FindInterfaces {
  let reader = createSummaryReader(tree);
  const finders = new Map<string, FindPackage>();
  let described = 0;
  const forget = (): void => {
    reader = createSummaryReader(tree);
    finders.clear();
  };
  const describe = (location: PackageLocation, workspace: Workspace, find: FindPackage): InterfacePackage => {
    const classified = find(location, workspace)
      .types.filter(({ type }) => type.name !== '_')
      .map((site) => ({ site, kind: classifyType(site).kind }));
    const untold = classified.flatMap(({ site, kind }) => {
      const missing = kind === 'other' ? findMissingImport(site, location, workspace) : undefined;
      return missing === undefined ? [] : [[site.type.name, missing] as const];
    });
    return {
      location,
      name: workspace.packageName(location) ?? tree.path.basename(location.directory),
      interfaces: classified.filter(({ kind }) => kind === 'interface').map(({ site }) => describeInterface(site, tree)),
      untold: Object.fromEntries(untold),
    };
  };
  return (location, workspace) => {
    const reading = stepKey([workspace.directory, workspace.context]);
    described += 1;
    if (described % mostRemembered === 0) forget();
    const find = finders.get(reading) ?? createPackageFinder(reader);
    finders.set(reading, find);
    const key = `${stepKey(location)} ${reading}`;
    return cache.step({ name: nameStep('interfaces', key), compute: () => describe(location, workspace, find) });
  };
}

function describeInterface({ type, path }: FoundType, tree: SourceTree): PackageInterface {
  const result = tree.read(path);
  return {
    name: type.name,
    file: path,
    isExported: isExported(type.name),
    isGenerated: result.kind === 'text' && isGeneratedText(result.text),
  };
}
