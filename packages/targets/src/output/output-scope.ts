import type { DeclarationSite, PackageReference } from '@standin/model';
import type { FileRequest } from '../file-request.ts';
import type { ProgramSources } from '../programs.ts';
import type { OutputPackage } from './output-package.ts';

const none: ReadonlyMap<string, DeclarationSite> = new Map();

/**
 * What the other files of the output package declare, as far as that package is the one of the interfaces: there imports and mocks meet the names of
 * hand-written code. A file under a build constraint of its own may stand beside others of the same names.
 */
export function readOutputScope(
  reference: PackageReference,
  output: OutputPackage,
  request: FileRequest,
  { tree }: ProgramSources,
): ReadonlyMap<string, DeclarationSite> {
  if (!output.isSourcePackage || request.buildConstraint !== undefined) return none;
  const loaded = reference.load();
  if (loaded.kind !== 'loaded') return none;
  const destination = request.destination === undefined ? undefined : tree.path.resolve(request.workingDirectory, request.destination);
  const { program, location, variant } = loaded.package;
  const isTestFile = destination?.endsWith('_test.go') === true && variant === 'proper';
  const owner = isTestFile ? program.packageAt(location, 'withTests') : loaded.package;
  return new Map([...owner.scope()].filter(([, { file }]) => file.path !== destination));
}
