import type { FileRequest } from '../file-request.ts';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import { isOwnPackage } from '../interfaces/is-own-package.ts';
import { nameOutputPackage } from '../output/name-output-package.ts';
import { decideOutputPackage, type OutputPackageResult } from '../output/output-package.ts';
import type { ProgramSources } from '../programs.ts';
import { extractAdvice } from './extract-advice.ts';

/** Decides which package a file of interfaces belongs to. On the standard output the interface of a dependency's type belongs where it is used: to the package of the working directory. */
export function decideOutput(source: InterfaceSource, asked: FileRequest, sources: ProgramSources): OutputPackageResult {
  const request = asked.destination === undefined && !isOwnPackage(source.reference) ? { ...asked, destination: 'dependencies.go' } : asked;
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
