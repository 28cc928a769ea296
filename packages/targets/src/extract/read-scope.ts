import type { DeclarationSite, Package } from '@standin/model';
import type { FileRequest } from '../file-request.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import type { OutputPackage } from '../output/output-package.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';

function findPackage(source: InterfaceSource, output: OutputPackage, request: FileRequest, sources: ProgramSources): Package | undefined {
  const loaded = source.reference.load();
  if (output.isSourcePackage) return loaded.kind === 'loaded' ? loaded.package : undefined;
  const { directory } = output;
  if (directory === undefined || sources.tree.kindOf(directory) !== 'directory') return undefined;
  const workspace = workspaceOf(sources, directory, request.buildFlags);
  const location = workspace.locate(directory);
  const found = location && programOf(sources, workspace, undefined).packageAt(location, 'proper');
  return found?.name() === output.name ? found : undefined;
}

/** What the other files of the output package declare. A test file meets the names of tests as well. */
export function readScope(
  source: InterfaceSource,
  output: OutputPackage,
  request: FileRequest,
  sources: ProgramSources,
): ReadonlyMap<string, DeclarationSite> {
  const { path } = sources.tree;
  const found = findPackage(source, output, request, sources);
  if (found === undefined) return new Map();
  const destination = request.destination === undefined ? undefined : path.resolve(request.workingDirectory, request.destination);
  const isTestFile = destination?.endsWith('_test.go') === true && found.variant === 'proper';
  const owner = isTestFile ? found.program.packageAt(found.location, 'withTests') : found;
  return new Map([...owner.scope()].filter(([, { file }]) => file.path !== destination));
}
