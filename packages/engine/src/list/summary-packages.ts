import { guessPackageName, type FileSummary, type SummaryPackage, type SummarySite, type TypeSummary } from '@standin/model';
import { createMemory, type PackageLocation, type Workspace } from '@standin/modules';
import type { SummaryReader } from './summary-reader.ts';

/** A package by summaries of the files that count in it. */
export interface FoundPackage extends SummaryPackage {
  readonly location: PackageLocation;
  /** Every type of the package block with the absolute path of its file, files by name. */
  readonly types: readonly FoundType[];
}

/** A declared type and the absolute path of the file that declares it. */
export interface FoundType extends SummarySite {
  readonly path: string;
}

/** Finds packages by their location, each once. */
export type FindPackage = (location: PackageLocation, workspace: Workspace) => FoundPackage;

/** An empty memory of packages over what `reader` reads. */
export function createPackageFinder(reader: SummaryReader): FindPackage {
  const known = createMemory<FoundPackage>(reader.tree);
  const find: FindPackage = (location, workspace) =>
    known(location.directory, () => createFoundPackage({ reader, workspace, find }, location));
  return find;
}

interface Surroundings {
  readonly reader: SummaryReader;
  readonly workspace: Workspace;
  readonly find: FindPackage;
}

function createFoundPackage(surroundings: Surroundings, location: PackageLocation): FoundPackage {
  const { reader, workspace } = surroundings;
  const sites: FoundType[] = [];
  let byName: ReadonlyMap<string, FoundType> | undefined;
  const owner: FoundPackage = Object.freeze({
    location,
    types: sites,
    find: (name: string) => (byName ??= new Map(sites.map((site) => [site.type.name, site]))).get(name),
    findImport: (file: FileSummary, qualifier: string) => findImport(surroundings, location, { file, qualifier }),
  });
  for (const name of workspace.files(location.directory).goFiles) {
    const path = reader.tree.path.join(location.directory, name);
    const file = reader.summaryOf(path);
    sites.push(...file.types.map((type: TypeSummary) => ({ type, file, owner, path })));
  }
  return owner;
}

interface Qualified {
  readonly file: FileSummary;
  readonly qualifier: string;
}

/** The package that a qualifier means (Go spec, Import declarations): by the import's own name, then by what paths look like, then by what packages say. */
function findImport(
  { workspace, find }: Surroundings,
  importer: PackageLocation,
  { file, qualifier }: Qualified,
): FoundPackage | undefined {
  const locate = (path: string): PackageLocation | undefined => {
    const resolution = workspace.resolve(path, importer);
    return resolution.kind === 'found' ? resolution.location : undefined;
  };
  const named = file.imports.find(({ name }) => name === qualifier);
  const unnamed = named === undefined ? file.imports.filter(({ name }) => name === undefined) : [named];
  const isLikely = (path: string): boolean => guessPackageName(path) === qualifier;
  const inOrder = [...unnamed.filter(({ path }) => isLikely(path)), ...unnamed.filter(({ path }) => !isLikely(path))];
  for (const { path } of named === undefined ? inOrder : [named]) {
    const location = locate(path);
    const isMeant = location !== undefined && (named !== undefined || workspace.packageName(location) === qualifier);
    if (isMeant) return find(location, workspace);
  }
  return undefined;
}
