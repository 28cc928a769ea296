import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { gen } from './program.ts';

/** A package with interfaces to be mocked. */
export interface MockablePackage {
  readonly importPath: string;
  /** Relative to the root of the module, with slashes. */
  readonly directory: string;
  /** The names of the interfaces. */
  readonly interfaces: readonly string[];
}

interface ListingText {
  readonly packages: readonly {
    readonly importPath: string;
    readonly directory: string;
    readonly interfaces: readonly { readonly name: string; readonly file: string; readonly kind: string }[];
  }[];
}

/** The packages of the module at `root` that have an exported interface in a file that no tool wrote. */
export async function listMockable(root: string): Promise<readonly MockablePackage[]> {
  const args = [gen, 'list', '--exported', '--json', './...'];
  const { packages } = JSON.parse(
    await requireCommand(process.execPath, args, { directory: root, environment: goEnvironment }),
  ) as ListingText;
  const mockable = packages.map(({ importPath, directory, interfaces }) => ({
    importPath,
    directory,
    interfaces: interfaces.filter(({ kind, file }) => kind === 'interface' && !isGenerated(join(root, file))).map(({ name }) => name),
  }));
  return mockable.filter(({ interfaces }) => interfaces.length > 0);
}

function isGenerated(file: string): boolean {
  return /^\/\/ Code generated .* DO NOT EDIT\.$/m.test(readFileSync(file, 'utf8'));
}
