import { createOverlayTree, createDiskTree, chooseStandardLibrary, readGoEnvironment, withCatalogue, type MachineOptions, type SourceTree } from '@standin/modules';
import { createMockPrograms, generateGomock, parseMockArguments } from '@standin/targets';
import { invariant } from '@standin/diagnostics';
import { hideDirectories } from './hide-directories.ts';

/** The directory of the module that the sources hold. */
export const moduleDirectory = '/standin-module';

/** What a call came to: the mock, or the findings. */
export interface CallResult {
  readonly text: string;
  readonly findings: readonly string[];
}

/** Calls mockgen's arguments in the module. */
export type Call = (...commandArguments: readonly string[]) => CallResult;

const module = {
  [`${moduleDirectory}/go.mod`]:
    'module example.com/user\n\ngo 1.24\n\nrequire go.uber.org/mock v0.6.0\n\nreplace go.uber.org/mock => ./mock\n',
  [`${moduleDirectory}/mock/go.mod`]: 'module go.uber.org/mock\n\ngo 1.24\n',
  [`${moduleDirectory}/mock/gomock/gomock.go`]: 'package gomock\n',
};

/** Where the standard library comes from: the files of a module laid over this machine, with its Go installation or without. */
export interface SourceOptions {
  readonly goroot?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** The machine of a test: nothing of its Go settings counts. */
export function machineWith(variables: Readonly<Record<string, string>>): MachineOptions {
  return { variables: { GOENV: 'off', CGO_ENABLED: '0', ...variables }, platform: 'linux', architecture: 'x64', homeDirectory: '/nowhere' };
}

/** Generates mocks in process, from a GOROOT or, where none is named, from the catalogue. */
export function createCaller({ goroot, files = {}, variables = {} }: SourceOptions): Call {
  const disk: SourceTree = goroot === undefined ? hideDirectories(createDiskTree(), ['/usr', '/snap', '/opt', '/root', '/home']) : createDiskTree();
  const tree = createOverlayTree(withCatalogue(disk), { ...module, ...files });
  const machine = machineWith({ ...variables, ...(goroot !== undefined && { GOROOT: goroot }) });
  const found = readGoEnvironment(tree, machine);
  invariant(found.goroot === goroot, 'the Go installation is the one that was asked for, or there is none');
  const environment = chooseStandardLibrary(tree, found);
  const programs = createMockPrograms();
  return (...commandArguments) => {
    const parsed = parseMockArguments(commandArguments, { program: 'mockgen', workingDirectory: moduleDirectory });
    invariant(parsed.kind === 'request', `mockgen takes ${commandArguments.join(' ')}`);
    const { file, diagnostics } = generateGomock({ tree, environment, programs, request: parsed.request });
    return { text: file?.text ?? '', findings: diagnostics.map(({ code, message }) => `${code} ${message}`) };
  };
}
