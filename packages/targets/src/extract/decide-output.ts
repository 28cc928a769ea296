import type { FileRequest } from '../file-request.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import { isOwnPackage } from '../interfaces/is-own-package.ts';
import { nameOutputPackage } from '../output/name-output-package.ts';
import { decideOutputPackage, type OutputPackageResult } from '../output/output-package.ts';
import type { ProgramSources } from '../programs.ts';
import { extractAdvice } from './extract-advice.ts';

/** A type of a dependency gets its interface where it is used: in the package of the working directory, where a module is worked on there. */
function isOfDependency({ reference }: InterfaceSource): boolean {
  const loaded = reference.load();
  return loaded.kind === 'loaded' && loaded.package.program.workspace.mainModules.length > 0 && !isOwnPackage(reference);
}

/** Decides which package a file of interfaces belongs to. */
export function decideOutput(source: InterfaceSource, asked: FileRequest, sources: ProgramSources): OutputPackageResult {
  const request = asked.destination === undefined && isOfDependency(source) ? { ...asked, destination: 'dependencies.go' } : asked;
  const { workingDirectory, destination, packageName = nameOutputPackage(source, request, sources) } = request;
  const isBeside = destination === undefined && packageName === source.packageName;
  const choice = {
    workingDirectory,
    packageName,
    ...(destination !== undefined && { destination }),
    ...(isBeside && { selfPackage: source.reference.path }),
    advice: extractAdvice,
  };
  return decideOutputPackage(source, choice, sources);
}
