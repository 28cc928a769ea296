import type { FileOptions, FileResult } from '../../file-result.ts';
import { chooseImports, type ChosenImports } from '../../output/choose-imports.ts';
import { createFileHead } from '../../output/file-head.ts';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import { workspaceOf } from '../../programs.ts';
import { openFakeSource, type FakeSource } from '../fake-source.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import { printOwnFile } from '../print-own-file.ts';
import type { FakeRequest } from '../request.ts';
import { findMysqlParts } from './find-mysql-parts.ts';
import { renderMysqlFile } from './render-mysql-file.ts';
import type { MysqlFileView, MysqlView } from './view/mysql-view.ts';

const sqlmockPath = 'github.com/DATA-DOG/go-sqlmock';

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
  const parts = findMysqlParts(found, request);
  const imports = importsFor(options, found, parts.view('time'));
  const { source, output, copyright } = found;
  const view: MysqlFileView = {
    ...createFileHead({ request, source, output, copyright, imports: imports.imports }),
    subject: found.faked.owner.name(),
    names: { fakemysql: imports.nameOf(`${request.doublesPath}/fakemysql`), sqlmock: imports.nameOf(sqlmockPath) },
    isMock,
    mysql: parts.view(imports.nameOf('time')),
  };
  const printed = printOwnFile(options, view, renderMysqlFile);
  return { ...printed, diagnostics: [...diagnostics, ...parts.schema.diagnostics, ...printed.diagnostics] };
}
