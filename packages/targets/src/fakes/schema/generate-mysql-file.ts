import { describeOrigin, type Package } from '@standin/model';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { chooseImports, type ChosenImports } from '../../output/choose-imports.ts';
import { createFileHead } from '../../output/file-head.ts';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import { workspaceOf } from '../../programs.ts';
import { printFile } from '../../templates/print-file.ts';
import { fakeTemplates } from '../../templates/template-sets.ts';
import { fakeAdvice } from '../fake-advice.ts';
import { openFakeSource, type FakeSource } from '../fake-source.ts';
import { findPorts } from '../ports/find-ports.ts';
import type { FakeRequest } from '../request.ts';
import { fakesFileNames } from '../view/create-fakes-view.ts';
import { readSchema } from './read-schema.ts';
import { renderMysqlFile } from './render-mysql-file.ts';
import { schemaPaths } from './schema-paths.ts';
import type { Schema } from './schema.ts';
import { collectStatements } from './view/collect-statements.ts';
import { createMysqlView } from './view/create-mysql-view.ts';
import type { MysqlFileView, MysqlView } from './view/mysql-view.ts';

const sqlmockPath = 'github.com/DATA-DOG/go-sqlmock';

/** The directory of a package's module; its own outside of one. */
function moduleDirectoryOf({ location }: Package): string {
  return location.module?.directory ?? location.directory;
}

/** Files as places have them: with slashes, from the root of the module. */
function createDisplay(owner: Package): (file: string) => string {
  const { path } = owner.program.workspace.tree;
  const root = moduleDirectoryOf(owner);
  return (file) => path.relative(root, file).split(path.sep).join('/');
}

interface MysqlParts {
  readonly schema: Schema;
  /** The view, with this name of package time. */
  readonly view: (time: string) => MysqlView;
}

function findParts({ faked: { owner, recognition } }: FakeSource, request: FakeRequest): MysqlParts {
  const isMock = request.mysqlBackend === 'sqlmock';
  const schema = readSchema(owner.program.workspace.tree, schemaPaths(owner, request));
  const displayFile = createDisplay(owner);
  const found = collectStatements(recognition.calls, ({ origin }) => {
    const { file, line = 1 } = describeOrigin(origin).position;
    return `${displayFile(file)}:${line}`;
  });
  const ports = findPorts(recognition.clients, owner, new Set(fakesFileNames)).map(({ name }) => name);
  const taken = [...fakesFileNames, ...ports];
  return { schema, view: (time) => createMysqlView({ schema, found, displayFile, isMock, taken, time, parsesTime: true }) };
}

/** The imports that the view needs. */
function importsFor(options: FileOptions<FakeRequest>, { source, output }: FakeSource, { rows, expectations }: MysqlView): ChosenImports {
  const { request } = options;
  const fakemysql = `${request.doublesPath}/fakemysql`;
  const hasTimes = rows.some(({ fields }) => fields.some(({ type }) => type.endsWith('time.Time')));
  return chooseImports({
    source,
    output,
    workspace: workspaceOf(options, request.workingDirectory, request.buildFlags),
    ownPaths: [fakemysql, ...(rows.length + expectations.length > 0 ? [sqlmockPath] : []), ...(hasTimes ? ['time'] : [])],
    packageNames: new Map([
      [fakemysql, 'fakemysql'],
      [sqlmockPath, 'sqlmock'],
    ]),
    avoided: new Set([...fakesFileNames, ...predeclaredIdentifiers]),
  });
}

/** Makes the file with the schema that a module's migrations say, the statements of a package, and for sqlmock its expectations and rows. */
export function generateMysqlFile(options: FileOptions<FakeRequest>): FileResult {
  const { found, diagnostics } = openFakeSource(options);
  if (found === undefined) return { diagnostics };
  const { request } = options;
  const isMock = request.mysqlBackend === 'sqlmock';
  const parts = findParts(found, request);
  const imports = importsFor(options, found, parts.view('time'));
  const { source, output, copyright } = found;
  const view: MysqlFileView = {
    ...createFileHead({ request, source, output, copyright, imports: imports.imports }),
    subject: found.faked.owner.name(),
    names: { fakemysql: imports.nameOf(`${request.doublesPath}/fakemysql`), sqlmock: imports.nameOf(sqlmockPath) },
    isMock,
    mysql: parts.view(imports.nameOf('time')),
  };
  const { templates: _, ...own } = request; // the templates of users are for the file with Fakes
  const printed = printFile(
    { ...options, request: own },
    { view, set: fakeTemplates, render: renderMysqlFile, isCanonical: false, advice: fakeAdvice },
  );
  return { ...printed, diagnostics: [...diagnostics, ...parts.schema.diagnostics, ...printed.diagnostics] };
}
