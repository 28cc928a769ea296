import type { Workspace } from '@standin/modules';
import { selectNames, type InterfaceTargetRequest } from '@standin/targets';
import type { ListedInterface } from './listing.ts';

/** What a request takes its interfaces from, and which of those that are declared there. */
export interface RequestedInterfaces {
  /** Absolute: the directory of the package. */
  readonly directory: string;
  /** Those of the package's types that the request makes mocks of. */
  select(declared: readonly ListedInterface[]): readonly ListedInterface[];
}

/** Which interfaces a request of any target makes doubles of, by package: those that gen.yaml and comments select, else what its flags tell. */
export function requestedInterfaces(
  request: InterfaceTargetRequest,
  workspaceOf: (directory: string) => Workspace,
): readonly RequestedInterfaces[] {
  if (request.selections === undefined) return [interfacesOf(request, workspaceOf)].filter((requested) => requested !== undefined);
  return request.selections.map(({ directory, name }) => ({
    directory,
    select: (declared: readonly ListedInterface[]) => declared.filter((type) => type.name === name),
  }));
}

/**
 * Which interfaces a request of mockgen's flags mocks, told from these alone, without generating: those of the file (source mode) or package that its list names,
 * else all of the file, or all exported ones of the package. `undefined` where the package cannot be found.
 */
export function interfacesOf(
  request: InterfaceTargetRequest,
  workspaceOf: (directory: string) => Workspace,
): RequestedInterfaces | undefined {
  const workspace = workspaceOf(request.workingDirectory);
  const { path } = workspace.tree;
  if (request.source !== undefined) {
    const file = path.resolve(request.workingDirectory, request.source);
    return {
      directory: path.dirname(file),
      select: (declared) =>
        selectOfFile(
          request,
          declared.filter((type) => type.file === file),
        ),
    };
  }
  const directory = findDirectory(workspace, request);
  return directory === undefined ? undefined : { directory, select: (declared) => selectOfPackage(request, declared) };
}

function findDirectory(workspace: Workspace, { packagePattern = '.', workingDirectory }: InterfaceTargetRequest): string | undefined {
  const { path } = workspace.tree;
  if (/^\.\.?(?:[/\\]|$)/.test(packagePattern) || path.isAbsolute(packagePattern)) return path.resolve(workingDirectory, packagePattern);
  const resolution = workspace.resolve(packagePattern);
  return resolution.kind === 'found' ? resolution.location.directory : undefined;
}

function selectOfFile(
  { interfaceList, excludeInterfaces }: InterfaceTargetRequest,
  declared: readonly ListedInterface[],
): readonly ListedInterface[] {
  const possible = declared.filter(isMockable);
  if (interfaceList !== undefined) return selectListed(interfaceList, possible);
  const kept = possible.filter(({ name }) => !excludeInterfaces.includes(name));
  const literals = kept.filter(({ aliasOf, definedAs }) => aliasOf === undefined && definedAs === undefined);
  // mockgen's source mode passes over names for interfaces; only where a file has nothing else does gen take them.
  return literals.length > 0 ? literals : kept;
}

function selectOfPackage({ interfaceList }: InterfaceTargetRequest, declared: readonly ListedInterface[]): readonly ListedInterface[] {
  const possible = declared.filter(isMockable);
  return interfaceList === undefined ? possible.filter(({ isExported }) => isExported) : selectListed(interfaceList, possible);
}

function selectListed(list: string, possible: readonly ListedInterface[]): readonly ListedInterface[] {
  const declared = possible.map(({ name }) => name);
  const { names } = selectNames(list, { declared, interfaces: () => declared, place: '' });
  return possible.filter(({ name }) => names.includes(name));
}

function isMockable({ kind }: ListedInterface): boolean {
  return kind === 'interface';
}
