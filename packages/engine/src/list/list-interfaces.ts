import { classifyType, isExported } from '@standin/model';
import { createDiskTree, openWorkspace, withCatalogue, type PackageLocation, type SourceTree, type Workspace } from '@standin/modules';
import { expandPatterns, type Expansion } from '../plan/expand-patterns.ts';
import { findModule } from '../plan/find-module.ts';
import type { Session } from '../types.ts';
import type { ListedInterface, ListedPackage, Listing } from './listing.ts';
import { createPackageFinder, type FindPackage, type FoundPackage, type FoundType } from './summary-packages.ts';
import { createSummaryReader } from './summary-reader.ts';

/** What is listed. */
export interface ListOptions {
  /** `all`; only `exported` types; or, by default, all types of main modules and exported ones of other packages. */
  readonly selection: 'all' | 'exported' | 'default';
  /** Makes the trees that Go files are read through, each for some files; the session's tree, which remembers all texts, where absent. */
  readonly openTexts?: () => SourceTree;
}

/** Opens the disk for reading some files, with the catalogue of the standard library: what `ListOptions.openTexts` is on a real machine. */
export function openDiskTexts(): SourceTree {
  return withCatalogue(createDiskTree());
}

/**
 * Lists the interfaces, constraints and function types of the packages that `patterns`, seen from `directory`, stand for: `std`, and what they are to
 * `gen run`. Files are scanned and not parsed, and other packages are looked into only where a name of theirs decides what a type is.
 */
export function listInterfaces(session: Session, patterns: readonly string[], directory: string, options: ListOptions): Listing {
  const reader = createSummaryReader(session.tree, options.openTexts);
  const reading: Session = { ...session, tree: reader.tree };
  const workspaceOf = createListWorkspaces(reading, directory);
  const expansion = expandStandard(patterns, { session: reading, workspaceOf, directory });
  const find = createPackageFinder(reader);
  const packages = expansion.places.flatMap((place): readonly ListedPackage[] => {
    const workspace = workspaceOf(place.directory);
    const location = workspace.locate(place.directory) ?? outside(place.directory);
    const listed = listPackage(find, workspace, location, options.selection);
    const names = place.files?.map((name) => session.tree.path.join(place.directory, name));
    const kept = names === undefined ? listed : { ...listed, interfaces: listed.interfaces.filter(({ file }) => names.includes(file)) };
    return kept.interfaces.length === 0 ? [] : [kept];
  });
  return Object.freeze({ packages, diagnostics: expansion.diagnostics });
}

function outside(directory: string): PackageLocation {
  return { importPath: directory, directory, origin: 'directory' };
}

/** The workspace where the command was called, for everything that it knows; the module's own for directories of other modules below it. */
function createListWorkspaces({ tree, environment }: Session, directory: string): (directory: string) => Workspace {
  const root = openWorkspace({ tree, environment, directory });
  const own = new Map<string, Workspace>();
  const isKnown = (location: PackageLocation | undefined): boolean =>
    location !== undefined && (location.module === undefined || root.mainModules.some(({ path }) => path === location.module?.path));
  return (place) => {
    if (place === directory || isKnown(root.locate(place)) || isBelow(tree, environment.moduleCache, place)) return root;
    const module = findModule(tree, place)?.directory ?? place;
    const workspace = own.get(module) ?? openWorkspace({ tree, environment, directory: module });
    own.set(module, workspace);
    return workspace;
  };
}

function isBelow({ path }: SourceTree, parent: string, directory: string): boolean {
  const relative = path.relative(parent, directory);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** `std` is every package of the standard library (go help packages), but those that it vendors, which nobody can import. */
function expandStandard(patterns: readonly string[], options: Parameters<typeof expandPatterns>[1]): Expansion {
  const { goroot } = options.session.environment;
  const { path } = options.session.tree;
  const source = goroot === undefined ? undefined : path.join(goroot, 'src');
  const expanded = patterns.map((pattern): Expansion => {
    if (pattern !== 'std' || source === undefined) return expandPatterns([pattern], options);
    const { places, diagnostics } = expandPatterns([path.join(source, '...')], options);
    const commands = path.join(source, 'cmd');
    return {
      places: places.filter(({ directory }) => directory !== commands && !isBelow(options.session.tree, commands, directory)),
      diagnostics,
    };
  });
  const places = new Map(expanded.flatMap((each) => each.places).map((place) => [place.directory, place]));
  return { places: [...places.values()], diagnostics: expanded.flatMap(({ diagnostics }) => diagnostics) };
}

function listPackage(
  find: FindPackage,
  workspace: Workspace,
  location: PackageLocation,
  selection: ListOptions['selection'],
): ListedPackage {
  const found = find(location, workspace);
  const hasAll = selection === 'all' || (selection === 'default' && location.module?.isMain !== false && location.origin !== 'standard');
  const { importPath, directory } = location;
  return { importPath, directory, interfaces: found.types.flatMap((site) => describeType(found, site, hasAll)) };
}

function describeType(_: FoundPackage, site: FoundType, hasAll: boolean): readonly ListedInterface[] {
  const { name, line, column, isAlias, typeParameters, side } = site.type;
  if (name === '_' || (!hasAll && !isExported(name))) return [];
  const { kind, methods, embeds } = classifyType(site);
  if (kind === 'other') return [];
  return [
    {
      ...{ name, file: site.path, line, column, kind, methods, embeds },
      typeParameters: typeParameters === '' ? '' : `[${typeParameters}]`,
      ...(side.kind === 'name' && (isAlias ? { aliasOf: side.text } : { definedAs: side.text })),
      ...(side.kind !== 'name' && isAlias && { aliasOf: side.kind === 'function' ? 'func' : 'interface' }),
      isExported: isExported(name),
      mockedBy: [],
    },
  ];
}
