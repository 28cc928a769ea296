import type { PackageReference } from '@standin/model';
import type { InterfaceSource } from '../interfaces/interface-source.ts';
import type { OutputPackage } from './output-package.ts';

/** Whether a package is the output package, whose types need no qualifier. */
export function isLocal(
  reference: PackageReference | undefined,
  source: Pick<InterfaceSource, 'reference'>,
  output: OutputPackage,
): boolean {
  if (reference === undefined || output.path === '') return false;
  if (reference.path === source.reference.path)
    return output.isSourcePackage && reference.isExternalTest === source.reference.isExternalTest;
  return reference.path === output.path;
}
