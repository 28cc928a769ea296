import type { FakeSource } from '../fake-source.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import { createPlaces } from '../places.ts';
import { findPorts } from '../ports/find-ports.ts';
import type { FakeRequest } from '../request.ts';
import { readSchema } from './read-schema.ts';
import { schemaPaths } from './schema-paths.ts';
import type { Schema } from './schema.ts';
import { collectStatements } from './view/collect-statements.ts';
import { createMysqlView } from './view/create-mysql-view.ts';
import type { FoundStatement } from './view/found-statement.ts';
import type { MysqlView } from './view/mysql-view.ts';

/** What a package asks of MySQL: tables, the statements of its calls, and the view of them. */
export interface MysqlParts {
  readonly schema: Schema;
  readonly found: readonly FoundStatement[];
  /** The view, with this name of package time. */
  readonly view: (time: string) => MysqlView;
}

/** Reads the files that make the tables of a package, and takes its statements. */
export function findMysqlParts({ faked: { owner, recognition } }: Pick<FakeSource, 'faked'>, request: FakeRequest): MysqlParts {
  const isMock = request.mysqlBackend === 'sqlmock';
  const { displayFile, ofCall } = createPlaces(owner);
  const schema = readSchema(owner.program.workspace.tree, schemaPaths(owner, request));
  const found = collectStatements(recognition.calls, ofCall);
  const ports = findPorts(recognition.clients, owner, new Set(fakesFileNames)).map(({ name }) => name);
  const taken = [...fakesFileNames, ...ports];
  const isBuilt = recognition.calls.some(({ library, kind }) => library.name === 'gorm' && kind === 'statement');
  return { schema, found, view: (time) => createMysqlView({ schema, found, displayFile, isMock, isBuilt, taken, time, parsesTime: true }) };
}
