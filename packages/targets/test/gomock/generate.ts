import { createMemoryTree, readGoEnvironment, type GoEnvironment, type SourceTree } from '@standin/modules';
import {
  createPrograms,
  generateGomock,
  parseMockArguments,
  type FileOptions,
  type FileResult,
  type MockCaller,
  type MockRequest,
} from '@standin/targets';

/** What a call is made on. */
export interface Machine {
  readonly tree: SourceTree;
  readonly environment: GoEnvironment;
}

/** The options of one call with these arguments in a directory. */
export function gomockOptions({ tree, environment }: Machine, words: readonly string[], caller: MockCaller): FileOptions<MockRequest> {
  const parsed = parseMockArguments(words, caller);
  if (parsed.kind !== 'request') throw new Error(`no request: ${words.join(' ')} ${JSON.stringify(parsed)}`);
  return { request: parsed.request, tree, environment, programs: createPrograms() };
}

/** Files of the standard library that tests in memory import. */
const standardLibrary: Readonly<Record<string, string>> = {
  '/go/VERSION': 'go1.26.1\n',
  '/go/src/fmt/print.go': 'package fmt\n\ntype Stringer interface{ String() string }\n',
  '/go/src/io/io.go': 'package io\n\ntype Reader interface {\n\tRead(p []byte) (n int, err error)\n}\n',
  '/go/src/reflect/type.go': 'package reflect\n',
};

/** A machine in memory with the module `example.com/m` at /work, and gomock vendored as far as its name. */
export function createMachine(files: Readonly<Record<string, string>>): Machine {
  const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const module = 'module example.com/m\n\ngo 1.24\n\nrequire go.uber.org/mock v0.6.0\n\nreplace go.uber.org/mock => /mock\n';
  const gomock = { '/mock/go.mod': 'module go.uber.org/mock\n', '/mock/gomock/call.go': 'package gomock\n' };
  const tree = createMemoryTree({ '/work/go.mod': module, ...gomock, ...standardLibrary, ...placed });
  const variables = { GOROOT: '/go', HOME: '/home', GOOS: 'linux', GOARCH: 'amd64' };
  return { tree, environment: readGoEnvironment(tree, { variables, platform: 'linux', architecture: 'x64' }) };
}

/** What a call of `gen mock` gives on a machine in memory that has these files below /work. */
export function generateInMemory(files: Readonly<Record<string, string>>, words: readonly string[]): FileResult {
  return generateGomock(gomockOptions(createMachine(files), words, { program: 'gen mock', workingDirectory: '/work' }));
}

/** A diagnostic in one line: its code, severity where it is no error, and its place below /work. */
export function placeOf({ code, severity, position }: FileResult['diagnostics'][number]): string {
  const place = [position?.file.replace('/work/', ''), position?.line, position?.column].filter((part) => part !== undefined).join(':');
  return `${code}${severity === 'error' ? '' : ` ${severity}`}${place === '' ? '' : ` ${place}`}`;
}
