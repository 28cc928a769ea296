import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isExported, isSamePackage, type NamedType } from '@standin/model';
import { walkType } from '@standin/render';
import { inferImportPath } from '../interfaces/infer-import-path.ts';
import type { ProgramSources } from '../programs.ts';
import type { FileRequest } from '../file-request.ts';
import type { SourceInterface, InterfaceSource } from '../interfaces/interface-source.ts';
import type { Advice } from './advice.ts';

/** The package that a generated file belongs to. */
export interface OutputPackage {
  readonly name: string;
  /** Its import path as far as it decides about names; empty where types of no package may stand without a qualifier. */
  readonly path: string;
  /** Its import path as far as -self_package or the destination tell. */
  readonly actualPath: string | undefined;
  /** Whether it is the package of the interfaces. */
  readonly isSourcePackage: boolean;
  /** The directory of the destination. */
  readonly directory: string | undefined;
}

/** The output package, and a warning where its path cannot be inferred. */
export interface OutputPackageResult {
  readonly package: OutputPackage;
  readonly diagnostics: readonly Diagnostic[];
}

/** What decides which package a file belongs to. */
export interface OutputChoice extends Pick<FileRequest, 'workingDirectory' | 'destination'> {
  /** The name in its package clause. */
  readonly packageName: string;
  /** Its import path, where the user gives it. */
  readonly selfPackage?: string | undefined;
  readonly advice: Advice;
}

/** Every type that the doubles of some interfaces are written with: signatures and constraints. */
export function forEachType(interfaces: readonly SourceInterface[], visit: (type: NamedType) => void): void {
  for (const { typeParameters, methods } of interfaces) {
    for (const type of [...typeParameters.map((parameter) => parameter.constraint()), ...methods.map((method) => method.signature)]) {
      walkType(type, (part) => {
        if (part.kind === 'named') visit(part);
      });
    }
  }
}

function usesUnexportedTypes(source: InterfaceSource): boolean {
  let found = false;
  forEachType(source.interfaces, (type) => {
    found ||= isSamePackage(type.package, source.reference) && !isExported(type.name);
  });
  return found;
}

/** An external test package (`name_test`) may stand in the directory of another package, and import it. */
function isExternalTest({ packageName, destination }: OutputChoice): boolean {
  return packageName.endsWith('_test') && destination?.endsWith('_test.go') === true;
}

/**
 * mockgen leaves the path empty where the package names differ, so that an external test package qualifies the types of the package beside it.
 * Without a destination the path is unknown; unexported types then say that the output is meant for their own package.
 */
function chooseNamingPath(source: InterfaceSource, choice: OutputChoice, actualPath: string | undefined): string {
  const { packageName, selfPackage, destination } = choice;
  if (selfPackage !== undefined && selfPackage !== '') return selfPackage;
  if (packageName === source.packageName)
    return actualPath ?? (destination === undefined && usesUnexportedTypes(source) ? source.packagePath : '');
  return actualPath === undefined || isExternalTest(choice) ? '' : actualPath;
}

function describeInference(reason: string, advice: Advice): Diagnostic {
  const message = `unable to infer ${advice.inferred} from the destination: ${reason}`;
  return createDiagnostic({ code: 'GEN201', severity: 'note', message, hint: advice.infer });
}

/** Decides the package of a file as mockgen does from -package, -self_package and the destination. */
export function decideOutputPackage(source: InterfaceSource, choice: OutputChoice, sources: ProgramSources): OutputPackageResult {
  const { tree } = sources;
  const { packageName: name, selfPackage, destination, workingDirectory, advice } = choice;
  const directory = destination === undefined ? undefined : tree.path.dirname(tree.path.resolve(workingDirectory, destination));
  const inferred = selfPackage === undefined && directory !== undefined ? inferImportPath(directory, sources) : undefined;
  const actualPath = selfPackage ?? (inferred?.kind === 'found' ? inferred.importPath : undefined);
  const path = chooseNamingPath(source, choice, actualPath);
  const isSourcePackage = path !== '' && (path === source.packagePath || path === source.reference.path) && name === source.packageName;
  const diagnostics = inferred?.kind === 'failed' ? [describeInference(inferred.message, advice)] : [];
  return { package: { name, path, actualPath, isSourcePackage, directory }, diagnostics };
}
