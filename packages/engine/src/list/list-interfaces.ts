import type { PackageLocation, Workspace } from '@standin/modules';
import type { Place } from '../plan/expand-patterns.ts';
import { planRun, type PlanOptions } from '../plan/plan-run.ts';
import type { Session } from '../types.ts';
import { expandForList } from './expand-for-list.ts';
import { listTypes } from './list-types.ts';
import type { ListedInterface, ListedPackage, Listing } from './listing.ts';
import { createListWorkspaces } from './list-workspaces.ts';
import { noteDoubles } from './note-doubles.ts';
import { createPackageFinder, type FindPackage } from './summary-packages.ts';
import { createSummaryReader } from './summary-reader.ts';
import { withoutTests } from './without-tests.ts';

/** What is listed. */
export interface ListOptions {
  /** `all`; only `exported` types; or, by default, all types of main modules and exported ones of other packages. */
  readonly selection: 'all' | 'exported' | 'default';
  /** Whether interfaces that a plan makes doubles of are left out, and with them what nothing can mock: constraints and function types. */
  readonly isUnmocked?: boolean;
  /** What the environment says of the options of gen.yaml, which decide where mocks go. */
  readonly planOptions?: PlanOptions;
}

/**
 * Lists the interfaces, constraints and function types of the packages that `patterns`, seen from `directory`, stand for: `std`, and what they are to
 * `gen run`. Files are scanned and not parsed, and other packages are looked into only where a name of theirs decides what a type is. Who makes doubles of
 * them comes from the plan of the main modules.
 */
export async function listInterfaces(
  session: Session,
  patterns: readonly string[],
  directory: string,
  options: ListOptions,
): Promise<Listing> {
  const { packages: found, diagnostics, workspaceOf } = findDeclared(session, patterns, directory);
  const roots = workspaceOf(directory).mainModules.map((module) => module.directory);
  const noted = roots.length === 0 ? found : noteDoubles(found, await planRun(session, roots, directory, options.planOptions), workspaceOf);
  const packages = noted.map((each) => selectTypes(each, options)).filter(({ interfaces }) => interfaces.length > 0);
  return Object.freeze({ packages, diagnostics });
}

/** All interfaces, constraints and function types of the packages that patterns stand for, without a word on their doubles. */
export function listDeclared(session: Session, patterns: readonly string[], directory: string): readonly ListedPackage[] {
  return findDeclared(session, patterns, directory).packages;
}

interface Declared extends Listing {
  readonly workspaceOf: (directory: string) => Workspace;
}

function findDeclared(session: Session, patterns: readonly string[], directory: string): Declared {
  const reader = createSummaryReader(withoutTests(session.tree));
  const reading: Session = { ...session, tree: reader.tree };
  const workspaceOf = createListWorkspaces(reading, directory);
  const { places, diagnostics } = expandForList(patterns, { session: reading, workspaceOf, directory });
  const find = createPackageFinder(reader);
  return { packages: places.map((place) => listPlace(find, workspaceOf(place.directory), place)), diagnostics, workspaceOf };
}

/** Every type of a package, or of the files of it that were named. */
function listPlace(find: FindPackage, workspace: Workspace, { directory, files }: Place): ListedPackage {
  const location: PackageLocation = workspace.locate(directory) ?? { importPath: directory, directory, origin: 'directory' };
  const isOwn = location.origin !== 'standard' && location.module?.isMain !== false;
  const paths = files?.map((name) => workspace.tree.path.join(directory, name));
  const interfaces = listTypes(find(location, workspace)).filter(({ file }) => paths?.includes(file) ?? true);
  return { importPath: location.importPath, directory, isOwn, interfaces };
}

function selectTypes(listed: ListedPackage, { selection, isUnmocked }: ListOptions): ListedPackage {
  const hasUnexported = selection === 'all' || (selection === 'default' && listed.isOwn);
  const isSelected = ({ isExported, kind, doubles }: ListedInterface): boolean =>
    (hasUnexported || isExported) && (isUnmocked !== true || (kind === 'interface' && doubles.length === 0));
  return { ...listed, interfaces: listed.interfaces.filter(isSelected) };
}
