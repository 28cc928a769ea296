import { classifyType, isExported } from '@standin/model';
import type { PackageLocation, SourceTree, Workspace } from '@standin/modules';
import { createPackageFinder, type FoundType } from '../../list/summary-packages.ts';
import { createSummaryReader } from '../../list/summary-reader.ts';
import { isGeneratedText } from '../../write/is-generated-text.ts';

/** An interface of a package that a mock can implement. */
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
}

/** Gives the interfaces of a package, by a scan over its files alone; constraints are none. */
export type FindInterfaces = (location: PackageLocation, workspace: Workspace) => InterfacePackage;

/** An empty memory of packages read through `tree`. */
export function createInterfaceFinder(tree: SourceTree): FindInterfaces {
  const reader = createSummaryReader(tree);
  const find = createPackageFinder(reader);
  return (location, workspace) => ({
    location,
    name: workspace.packageName(location) ?? tree.path.basename(location.directory),
    interfaces: find(location, workspace)
      .types.filter((site) => site.type.name !== '_' && classifyType(site).kind === 'interface')
      .map((site) => describeInterface(site, tree)),
  });
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
