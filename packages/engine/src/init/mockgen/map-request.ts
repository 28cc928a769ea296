import type { JsonValue } from '@standin/config';
import type { MockRequest } from '@standin/targets';
import { interfacesOf } from '../../list/interfaces-of.ts';
import type { PlannedRequest } from '../../plan/plan.ts';
import { chooseDirectory, chooseFilename, chooseMockName, choosePackage, type NameFacts } from '../choices.ts';
import { directoryFacts } from '../directory-facts.ts';
import { insidePackage } from '../foreign-output.ts';
import type { InitContext } from '../init-context.ts';
import { findNamedPackage, packageAt, type NamedPackage } from '../named-package.ts';
import type { OptionKey } from '../option-keys.ts';
import { isBelowRoot, relativePath } from '../relative-paths.ts';
import type { Choices, WishedOutput, WishPlace } from '../wished-output.ts';

/** A planned request for mocks. */
export interface PlannedMock extends PlannedRequest {
  readonly request: MockRequest;
}

/** Whether a planned request is one for mocks. */
export function isForMocks(planned: PlannedRequest): planned is PlannedMock {
  return planned.request.target === 'gomock';
}

/** What a request of mockgen comes to in gen.yaml. */
export type MappedRequest =
  | { readonly kind: 'mapped'; readonly outputs: readonly WishedOutput[]; readonly lostBuildFlags: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string };

/** The entries that ask for the same mocks in the same file as a request of mockgen does. */
export function mapRequest(context: InitContext, planned: PlannedMock, place: WishPlace): MappedRequest {
  const { request, destination } = planned;
  const { tree } = context.session;
  if (request.isDebugParser) return refuse('-debug_parser prints what was read and makes no mock', 'the line stays as it is');
  if (destination === undefined) return refuse('the mock goes to standard output', 'give the line a -destination, or keep it');
  if (!isBelowRoot(context, destination)) return refuse('the mock goes outside of the directory of gen.yaml', 'the line stays as it is');
  const source = findPackage(context, request);
  const interfaces = findInterfaces(context, request);
  if (interfaces.length === 0) return refuse('no interface to mock was found', 'see what `gen run` says about the line');
  const shared = readShared(context, planned);
  const outputs = interfaces.map((found): WishedOutput => {
    const facts: NameFacts = {
      interface: found.name,
      ...(source.name !== undefined && { package: source.name }),
      ...(found.file !== undefined && { sourceFile: tree.path.basename(found.file) }),
    };
    const mockName = request.doubleNames.find(({ name }) => name === found.name)?.doubleName ?? `Mock${found.name}`;
    const options = new Map<OptionKey, Choices>([
      ...shared.options,
      ['mock-name', chooseMockName(mockName, facts)],
      ['filename', chooseFilename(tree.path.basename(destination), facts)],
      ...placeOutput(context, { request, destination, source, facts }),
    ]);
    return {
      tool: 'mockgen',
      target: 'gomock',
      place,
      pattern: source.pattern,
      selector: found.name,
      options,
      exclude: [],
      excludeInterfaces: [],
      destination,
      mockName,
    };
  });
  return { kind: 'mapped', outputs, lostBuildFlags: shared.lostBuildFlags };
}

function refuse(reason: string, hint: string): MappedRequest {
  return { kind: 'refused', reason, hint };
}

function findPackage(context: InitContext, request: MockRequest): NamedPackage {
  const { path } = context.session.tree;
  if (request.source !== undefined) return packageAt(context, path.dirname(path.resolve(request.workingDirectory, request.source)));
  return findNamedPackage(context, request.packagePattern ?? '.', request.workingDirectory);
}

interface FoundInterface {
  readonly name: string;
  /** Absolute. */
  readonly file?: string;
}

/** The interfaces in the order in which mockgen writes them: that of the file, or of the list. */
function findInterfaces(context: InitContext, request: MockRequest): readonly FoundInterface[] {
  const requested = interfacesOf(request, context.workspaceOf);
  const selected: readonly FoundInterface[] = requested === undefined ? [] : requested.select(context.typesOf(requested.directory));
  const listed = request.source === undefined ? request.interfaceList?.split(',') : undefined;
  if (listed === undefined || listed.some((name) => /[*?[\]]/.test(name))) return selected;
  return [...new Set(listed)].map((name) => selected.find((found) => found.name === name) ?? { name });
}

interface OutputPlace {
  readonly request: MockRequest;
  readonly destination: string;
  readonly source: NamedPackage;
  readonly facts: NameFacts;
}

function placeOutput(
  context: InitContext,
  { request, destination, source, facts }: OutputPlace,
): readonly (readonly [OptionKey, Choices])[] {
  const { session, root } = context;
  const { tree } = session;
  const directory = tree.path.dirname(destination);
  if (directory === source.directory && request.packageName !== undefined && request.packageName === source.name) return insidePackage;
  return [
    ['directory', chooseDirectory(relativePath(tree, root, directory), directoryFacts(context, source))],
    ['package', request.packageName === undefined ? ['mock_{{package}}'] : choosePackage(request.packageName, facts)],
  ];
}

interface SharedOptions {
  readonly options: readonly (readonly [OptionKey, Choices])[];
  readonly lostBuildFlags: readonly string[];
}

function readShared({ session, root }: InitContext, { request, variables }: PlannedMock): SharedOptions {
  const { tree } = session;
  const flags = [...splitWords(variables['GOFLAGS'] ?? ''), ...request.buildFlags];
  const { tags, others } = splitBuildFlags(flags);
  const strangers = Object.keys(variables).filter((name) => !['GOOS', 'GOARCH', 'GOFLAGS', 'GO111MODULE', 'GOWORK'].includes(name));
  const header =
    request.copyrightFile === undefined ? '' : relativePath(tree, root, tree.path.resolve(request.workingDirectory, request.copyrightFile));
  const values: Partial<Record<OptionKey, JsonValue>> = {
    typed: request.isTyped,
    'build-constraint': request.buildConstraint ?? '',
    'header-file': header,
    tags,
    goos: variables['GOOS'] ?? '',
    goarch: variables['GOARCH'] ?? '',
    'command-comment': request.writesCommandComment,
    'source-comment': request.writesSourceComment,
    'package-comment': request.writesPackageComment,
  };
  const options = Object.entries(values).map(([key, value]) => [key as OptionKey, [value]] as const);
  return { options, lostBuildFlags: [...others, ...strangers] };
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function splitBuildFlags(flags: readonly string[]): { readonly tags: readonly string[]; readonly others: readonly string[] } {
  const tags: string[] = [];
  const others: string[] = [];
  for (let index = 0; index < flags.length; index++) {
    const flag = flags[index] ?? '';
    const [, inline] = /^--?tags(?:=(.*))?$/.exec(flag) ?? ['', undefined];
    if (!/^--?tags(?:=|$)/.test(flag)) others.push(flag);
    else tags.push(...(inline ?? flags[++index] ?? '').split(/[\s,]+/).filter((tag) => tag !== ''));
  }
  return { tags, others };
}
