import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MockablePackage } from './list-mockable.ts';

/** The directory for what was asked for in a module, relative to its root: a directory a package, a file an interface. */
export const outputDirectory = 'made';

/**
 * Writes a gen.yaml and a .mockery.yaml that ask for mocks of the same interfaces, each by its name, in files of the same names. `all: true` would
 * not be the same: mockery takes unexported interfaces then, and types that are defined as an instance of a generic function type.
 */
export function writeRequests(root: string, packages: readonly MockablePackage[]): void {
  writeFileSync(join(root, 'gen.yaml'), configureGen(packages));
  writeFileSync(join(root, '.mockery.yaml'), configureMockery(packages));
}

// `typed` is what the expecters of mockery are: calls whose arguments and results have the types of the method.
function configureGen(packages: readonly MockablePackage[]): string {
  const options = ['version: 1', `directory: '${outputDirectory}/{{packageDirectory}}'`, "filename: '{{interface}}.go'"];
  const entries = packages.map(({ directory, interfaces }) => `  ./${directory}: { interfaces: [${interfaces.join(', ')}] }`);
  return [...options, "package: '{{package}}'", 'typed: true', 'packages:', ...entries, ''].join('\n');
}

function configureMockery(packages: readonly MockablePackage[]): string {
  const options = ['with-expecter: true', 'log-level: error', 'resolve-type-alias: false', 'issue-845-fix: true'];
  const names = [`dir: '${outputDirectory}/{{.InterfaceDirRelative}}'`, "filename: '{{.InterfaceName}}.go'"];
  const entries = packages.flatMap(({ importPath, interfaces }) => [
    `  ${importPath}:`,
    '    interfaces:',
    ...interfaces.map((name) => `      ${name}:`),
  ]);
  return [...options, ...names, "mockname: 'Mock{{.InterfaceName}}'", 'packages:', ...entries, ''].join('\n');
}

/** The interfaces that a mock is there for, as `directory/Name`. */
export function findMocked(root: string): ReadonlySet<string> {
  const directory = join(root, outputDirectory);
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.go'));
  const names = files.map((file) => file.replaceAll('\\', '/').replace(/\.go$/, ''));
  return new Set(
    names.filter((name) => readFileSync(join(directory, `${name}.go`), 'utf8').includes(`type Mock${name.replace(/^.*\//, '')}`)),
  );
}
