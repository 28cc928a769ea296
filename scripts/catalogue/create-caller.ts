import {
  chooseStandardLibrary,
  createDiskTree,
  createOverlayTree,
  openWorkspace,
  readGoEnvironment,
  withCatalogue,
  type MachineOptions,
  type Workspace,
} from '@standin/modules';
import { createPrograms, generateGomock, parseMockArguments } from '@standin/targets';
import { invariant } from '@standin/diagnostics';
import { hideDirectories } from './hide-directories.ts';

/** The directory of the module that calls are made in. */
export const moduleDirectory = '/standin-module';

const gomockModule = {
  [`${moduleDirectory}/go.mod`]:
    'module example.com/user\n\ngo 1.24\n\nrequire go.uber.org/mock v0.6.0\n\nreplace go.uber.org/mock => ./mock\n',
  [`${moduleDirectory}/mock/go.mod`]: 'module go.uber.org/mock\n\ngo 1.24\n',
  [`${moduleDirectory}/mock/gomock/gomock.go`]: 'package gomock\n',
};

/** What a call came to: the mock, or the findings. */
export interface CallResult {
  readonly text: string;
  readonly findings: readonly string[];
}

/** A machine that mocks are made on in process, with a Go installation or with the catalogue in its place. */
export interface Caller {
  readonly workspace: Workspace;
  /** Calls mockgen in the module. */
  call(...commandArguments: readonly string[]): CallResult;
}

/** `goroot` is absent where the catalogue is to serve; `files` are laid over the machine's. */
export interface CallerOptions {
  readonly goroot?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

function machineWith(variables: Readonly<Record<string, string>>): MachineOptions {
  return { variables: { GOENV: 'off', CGO_ENABLED: '0', ...variables }, platform: 'linux', architecture: 'x64', homeDirectory: '/nowhere' };
}

/** Where Go installations are; a machine without one has none of these. */
const systemDirectories = ['/usr', '/snap', '/opt', '/home'];

/** A caller that remembers what it has read. */
export function createCaller({ goroot, files = {}, variables }: CallerOptions): Caller {
  const disk = goroot === undefined ? hideDirectories(createDiskTree(), systemDirectories) : createDiskTree();
  const tree = createOverlayTree(withCatalogue(disk), { ...gomockModule, ...files });
  const found = readGoEnvironment(tree, machineWith({ ...variables, ...(goroot !== undefined && { GOROOT: goroot }) }));
  invariant(found.goroot === goroot, 'the Go installation is the one asked for, or there is none');
  const environment = chooseStandardLibrary(tree, found);
  const programs = createPrograms();
  return {
    workspace: openWorkspace({ tree, environment, directory: moduleDirectory }),
    call(...commandArguments) {
      const parsed = parseMockArguments(commandArguments, { program: 'mockgen', workingDirectory: moduleDirectory });
      invariant(parsed.kind === 'request', `mockgen takes ${commandArguments.join(' ')}`);
      const { file, diagnostics } = generateGomock({ tree, environment, programs, request: parsed.request });
      return { text: file?.text ?? '', findings: diagnostics.map(({ code, message }) => `${code} ${message}`) };
    },
  };
}
