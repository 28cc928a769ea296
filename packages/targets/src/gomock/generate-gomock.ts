import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import { createIdentifierAllocator, predeclaredNames } from '@standin/render';
import { dialectOf } from './dialect.ts';
import { nameMocks, type MockSource } from './mock-source.ts';
import { nameMockPackage } from './output/name-package.ts';
import { readAdditions } from './read-additions.ts';
import { adviceFor } from '../output/advice.ts';
import { checkNames } from '../output/check-names.ts';
import { declaredNames, declareMock } from './output/declared-names.ts';
import { checkTypes } from '../output/check-types.ts';
import type { InterfaceNaming } from './output/interface-names.ts';
import { noteGuessedNames } from './output/note-guessed-names.ts';
import { noteHiddenMethods } from './output/note-hidden-methods.ts';
import { exposeAliases } from '../output/expose-aliases.ts';
import { decideOutputPackage, type OutputPackage } from '../output/output-package.ts';
import { readOutputScope } from '../output/output-scope.ts';
import { reflectTypes } from './output/reflect-types.ts';
import { chooseDotImports, choosePackageNames, type NamingOptions } from './output/package-names.ts';
import type { FileOptions, FileResult } from '../file-result.ts';
import { programOf, workspaceOf } from '../programs.ts';
import { printFile } from '../templates/print-file.ts';
import { gomockTemplates } from '../templates/template-sets.ts';
import { renderMockFile } from './render-mock-file.ts';
import type { MockRequest } from './request.ts';
import type { SourceResult } from '../interfaces/interface-source.ts';
import { readInterfaces } from '../interfaces/read-interfaces.ts';
import { readCopyright } from '../output/read-copyright.ts';
import { printDebugText } from './view/debug-text.ts';
import { createFileView } from './view/file-view.ts';
import { createInterfaceView } from './view/interface-view.ts';
import { isCanonical } from './view/is-canonical.ts';

/** One request, and what to read through. */
export type GomockOptions = FileOptions<MockRequest>;

function readSource(options: GomockOptions): SourceResult {
  const { request } = options;
  const isReflected = dialectOf(request.dialect).packageMode === 'reflection';
  const additions = (path: string) => readAdditions(request, options, path);
  return readInterfaces(request, options, { mode: isReflected ? 'reflection' : 'package', selectionMode: 'package', additions });
}

/** Names that an import cannot bind: those of the package block, of the mocks themselves, and the predeclared ones that the mocks use. */
function collectAvoided(source: MockSource, scope: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const avoided = new Set([...scope.keys(), ...predeclaredNames(source.interfaces.flatMap(({ methods }) => methods))]);
  for (const target of source.interfaces) for (const declared of declaredNames(target)) avoided.add(declared);
  return avoided;
}

/** The naming of a file, and what the other files of its package declare. */
interface FileNaming extends NamingOptions {
  readonly scope: ReadonlyMap<string, unknown>;
}

/** Says where the recorder's accessor could not be called EXPECT. */
function noteAccessors(source: MockSource): readonly Diagnostic[] {
  return source.interfaces.flatMap(({ name, methods }) => {
    const method = methods.find((candidate) => candidate.name === 'EXPECT');
    if (method === undefined) return [];
    const message = `${name} has a method EXPECT, so the recorder of its mock is reached through EXPECT_2()`;
    return [
      createDiagnostic({
        code: 'GEN120',
        severity: 'warning',
        message,
        ...describeOrigin(method.origin),
        hint: 'calls read mock.EXPECT_2().Method(...)',
      }),
    ];
  });
}

function print(options: GomockOptions, source: MockSource, naming: FileNaming): FileResult {
  const { request } = options;
  const copyright = readCopyright(request, options.tree, adviceFor(request));
  if (typeof copyright !== 'string') return { diagnostics: [copyright] };
  const packages = choosePackageNames(naming);
  const problems = checkTypes({ source, output: naming.output, packages, advice: adviceFor(request) });
  if (problems.length > 0) return { diagnostics: problems };
  const declared = createIdentifierAllocator(source.interfaces.flatMap(declaredNames));
  const interfaceNaming: InterfaceNaming = {
    dialect: naming.dialect,
    packages,
    isTyped: request.isTyped,
    declared,
    any: naming.scope.has('any') ? 'interface{}' : 'any',
  };
  const interfaces = source.interfaces.map((target) => createInterfaceView(target, interfaceNaming));
  const dotImports = chooseDotImports(naming);
  const parts = { request, source, output: naming.output, copyright, imports: packages.imports, dotImports, interfaces };
  const view = createFileView(parts);
  const notes = [
    ...noteGuessedNames(packages, naming),
    ...noteAccessors(source),
    ...noteHiddenMethods(source, naming.output, adviceFor(request)),
  ];
  const printing = {
    view,
    set: gomockTemplates,
    render: renderMockFile,
    isCanonical: isCanonical(request, source.interfaces),
    advice: adviceFor(request),
  };
  const printed = printFile(options, printing);
  // What is wrong with a user's templates is told alone.
  if (request.templates !== undefined) return printed.file === undefined ? printed : { ...printed, diagnostics: notes };
  const declares = { packageName: naming.output.name, names: source.interfaces.map(({ mockName }) => mockName) };
  return { ...(printed.file && { file: { ...printed.file, declares } }), diagnostics: [...printed.diagnostics, ...notes] };
}

function generate(options: GomockOptions, source: MockSource, output: OutputPackage): FileResult {
  const { request } = options;
  const scope = readOutputScope(source.reference, output, request, options);
  const clashes = checkNames({ doubles: source.interfaces.map(declareMock), scope, advice: adviceFor(request) });
  if (clashes.length > 0) return { diagnostics: clashes };
  const workspace = workspaceOf(options, request.workingDirectory, []);
  const { path } = options.tree;
  return print(options, source, {
    source,
    output,
    dialect: dialectOf(request.dialect),
    workspace,
    program: programOf(options, workspace, undefined),
    ...(request.destination !== undefined && { destination: path.resolve(request.workingDirectory, request.destination) }),
    keepsDotImports: request.source !== undefined && output.isSourcePackage,
    definedImports: request.imports,
    avoided: collectAvoided(source, scope),
    scope,
  });
}

/**
 * Makes one mock file, byte for byte what mockgen prints, v0.6.0 or in the older dialect v1.6.0, wherever that compiles. Reads through the tree and writes nothing; `loadGrammar`
 * must have been awaited. What cannot be made right is a diagnostic, and then there is no file.
 */
export function generateGomock(options: GomockOptions): FileResult {
  const { request } = options;
  const { source, diagnostics } = readSource(options);
  if (source === undefined) return { diagnostics };
  const { workingDirectory, destination, selfPackage, packageName = nameMockPackage(source) } = request;
  const choice = {
    workingDirectory,
    packageName,
    selfPackage,
    ...(destination !== undefined && { destination }),
    advice: adviceFor(request),
  };
  const output = decideOutputPackage(source, choice, options);
  const seen = source.isReflected ? reflectTypes(source, output.package) : source;
  if (request.isDebugParser) return { file: { text: printDebugText(seen, dialectOf(request.dialect)) }, diagnostics };
  const result = generate(options, nameMocks(exposeAliases(seen, output.package), request), output.package);
  return { ...result, diagnostics: [...diagnostics, ...output.diagnostics, ...result.diagnostics] };
}
