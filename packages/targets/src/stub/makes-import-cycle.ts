import type { Package, PackageReference } from '@standin/model';
import { findImportChain } from '../output/find-import-chain.ts';
import { forEachType, type OutputPackage } from '../output/output-package.ts';
import { isLocal } from '../output/is-local.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import type { FileRequest } from '../file-request.ts';

/** What a file of stubs would import a package for. */
export interface ImportQuestion {
  readonly source: InterfaceSource;
  readonly output: OutputPackage;
  readonly request: Pick<FileRequest, 'workingDirectory' | 'destination'>;
}

/**
 * Whether to import the package of an interface for its name alone would close a cycle (Go spec, Import declarations): it imports the output package, and no signature needs it.
 * Packages that it imports in turn are asked only where the output package has files that do not import it themselves.
 */
export function makesImportCycle(owner: PackageReference, question: ImportQuestion): boolean {
  const { source, output, request } = question;
  const { actualPath, name } = output;
  if (actualPath === undefined || isLocal(owner, source, output) || isNeededAnyway(owner, source)) return false;
  // Nothing can import an external test package.
  if (name.endsWith('_test') && request.destination?.endsWith('_test.go') === true) return false;
  const loaded = owner.load();
  if (loaded.kind !== 'loaded') return false;
  if (importsOf(loaded.package).has(actualPath)) return true;
  return hasOtherFiles(loaded.package, question) && findImportChain(owner, actualPath) !== undefined;
}

function isNeededAnyway(owner: PackageReference, { interfaces }: InterfaceSource): boolean {
  let isNeeded = false;
  forEachType(interfaces, ({ package: reference }) => {
    isNeeded ||= reference?.path === owner.path;
  });
  return isNeeded;
}

function importsOf(owner: Package): ReadonlySet<string> {
  return new Set(owner.files().flatMap((file) => file.header().imports.map(({ path }) => path)));
}

function hasOtherFiles(
  owner: Package,
  { output: { directory }, request: { workingDirectory, destination = '' } }: ImportQuestion,
): boolean {
  const { workspace } = owner.program;
  const location = directory === undefined ? undefined : workspace.locate(directory);
  if (location === undefined) return false;
  const { path } = workspace.tree;
  const own = path.resolve(workingDirectory, destination);
  const others = owner.program
    .packageAt(location, 'proper')
    .files()
    .filter((file) => file.path !== own);
  const isProof = others.some((file) => file.header().imports.some((spec) => spec.path === owner.reference.path));
  return others.length > 0 && !isProof;
}
