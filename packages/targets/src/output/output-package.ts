import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { isExported, isSamePackage, type NamedType } from '@standin/model';
import { walkType } from '@standin/render';
import { inferImportPath } from '../interfaces/infer-import-path.ts';
import type { ProgramSources } from '../programs.ts';
import type { MockRequest } from '../gomock/request.ts';
import type { MockInterface, MockSource } from '../interfaces/interface-source.ts';
import { adviceFor, type Advice } from './advice.ts';
import { sanitizePackageName } from './sanitize-package-name.ts';

/** The package that a mock file belongs to. */
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

/** Every type that the mocks of some interfaces are written with: signatures and constraints. */
export function forEachType(interfaces: readonly MockInterface[], visit: (type: NamedType) => void): void {
  for (const { typeParameters, methods } of interfaces) {
    for (const type of [...typeParameters.map((parameter) => parameter.constraint()), ...methods.map((method) => method.signature)]) {
      walkType(type, (part) => {
        if (part.kind === 'named') visit(part);
      });
    }
  }
}

/** Behind `mock_`: the package's name, which reflection does not tell, so that the older mockgen takes the last element of the path. */
function baseName({ packageName, packagePath, isReflected }: MockSource): string {
  return isReflected ? packagePath.slice(packagePath.lastIndexOf('/') + 1) : packageName;
}

function usesUnexportedTypes(source: MockSource): boolean {
  let found = false;
  forEachType(source.interfaces, (type) => {
    found ||= isSamePackage(type.package, source.reference) && !isExported(type.name);
  });
  return found;
}

/** An external test package (`name_test`) may stand in the directory of another package, and import it. */
function isExternalTest(name: string, request: MockRequest): boolean {
  return name.endsWith('_test') && request.destination?.endsWith('_test.go') === true;
}

/**
 * mockgen leaves the path empty where the package names differ, so that an external test package qualifies the types of the package beside it.
 * Without a destination the path is unknown; unexported types then say that the output is meant for their own package.
 */
function chooseNamingPath(source: MockSource, request: MockRequest, name: string, actualPath: string | undefined): string {
  if (request.selfPackage !== undefined && request.selfPackage !== '') return request.selfPackage;
  if (name === source.packageName)
    return actualPath ?? (request.destination === undefined && usesUnexportedTypes(source) ? source.packagePath : '');
  return actualPath === undefined || isExternalTest(name, request) ? '' : actualPath;
}

function describeInference(reason: string, advice: Advice): Diagnostic {
  const message = `unable to infer ${advice.inferred} from the destination: ${reason}`;
  return createDiagnostic({ code: 'GEN201', severity: 'note', message, hint: advice.infer });
}

/** Decides the package of a mock file as mockgen does from -package, -self_package and the destination. */
export function decideOutputPackage(source: MockSource, request: MockRequest, sources: ProgramSources): OutputPackageResult {
  const { tree } = sources;
  const name = request.packageName ?? `mock_${sanitizePackageName(baseName(source))}`;
  const directory =
    request.destination === undefined ? undefined : tree.path.dirname(tree.path.resolve(request.workingDirectory, request.destination));
  const inferred = request.selfPackage === undefined && directory !== undefined ? inferImportPath(directory, sources) : undefined;
  const actualPath = request.selfPackage ?? (inferred?.kind === 'found' ? inferred.importPath : undefined);
  const path = chooseNamingPath(source, request, name, actualPath);
  const isSourcePackage = path !== '' && (path === source.packagePath || path === source.reference.path) && name === source.packageName;
  const diagnostics = inferred?.kind === 'failed' ? [describeInference(inferred.message, adviceFor(request))] : [];
  return { package: { name, path, actualPath, isSourcePackage, directory }, diagnostics };
}
