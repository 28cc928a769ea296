import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import { repository } from '../repository.ts';
import { runGoTests } from './create-go-suite.ts';
import { dataSourceOf } from './side.ts';
import type { Suite } from './suite.ts';

/** Migrations of a service. */
interface MigrationSet {
  readonly name: string;
  readonly isHeavy: boolean;
  /** The directory that has them. */
  readonly find: () => Promise<string>;
  /** More of the data source's name. */
  readonly parameters?: string;
}

function ofModule(path: string, version: string, directory: string): MigrationSet['find'] {
  return async () => join(await downloadModule(path, version), directory);
}

const sets: readonly MigrationSet[] = [
  { name: 'bank', isHeavy: false, find: () => Promise.resolve(join(repository, 'examples/bank/db/migrations')) },
  { name: 'notary-signer', isHeavy: false, find: ofModule('github.com/theupdateframework/notary', 'v0.7.0', 'migrations/signer/mysql') },
  { name: 'notary-server', isHeavy: true, find: ofModule('github.com/theupdateframework/notary', 'v0.7.0', 'migrations/server/mysql') },
  { name: 'authelia', isHeavy: true, find: ofModule('github.com/authelia/authelia/v4', 'v4.38.0', 'internal/storage/migrations/mysql') },
  // They copy rows without columns that have no default, of which MariaDB minds the lack even where there is no row.
  {
    name: 'kratos',
    isHeavy: true,
    find: ofModule('github.com/ory/kratos', 'v1.0.0', 'persistence/sql/migrations/sql'),
    parameters: "&sql_mode=''",
  },
  { name: 'mattermost', isHeavy: true, find: ofModule('github.com/mattermost/mattermost-server/v6', 'v6.7.2', 'db/migrations/mysql') },
];

/** The name that golang-migrate reads a migration by: `12_title.up.sql` of `V0012.title.up.sql` (authelia) and `12_title.mysql.up.sql` (ory); nothing of another database's. */
function nameFor(file: string, files: readonly string[]): string | undefined {
  const { version, title, dialect, direction } =
    /^V?(?<version>\d+)[._](?<title>[^.]+)(?:\.(?<dialect>\w+))?(?:\.autocommit)?\.(?<direction>up|down)\.sql$/.exec(file)?.groups ?? {};
  if (version === undefined || (dialect !== undefined && dialect !== 'mysql')) return undefined;
  if (dialect === undefined && files.includes(`${version}_${title}.mysql.${direction}.sql`)) return undefined;
  // A version has to fit into 64 bits: ory's are times of 20 digits.
  return `${version.slice(-18)}_${title}.${direction}.sql`;
}

/** Leaves out what is empty, which golang-migrate does not take and the services' own programs pass over, and procedures, which the engine does not know. */
function layOut(source: string, target: string): void {
  const files = readdirSync(source);
  mkdirSync(target, { recursive: true });
  for (const file of files) {
    const name = nameFor(file, files);
    const text = name === undefined ? '' : readFileSync(join(source, file), 'utf8');
    if (name !== undefined && text.trim() !== '' && !/\bPROCEDURE\b/i.test(text)) writeFileSync(join(target, name), text);
  }
}

function createSuite({ name, isHeavy, find, parameters = '' }: MigrationSet): Suite {
  return {
    name: `migrate-${name}`,
    isHeavy,
    prepare: async () => {
      const directory = treeDirectory('suites', `migrate-${name}`);
      await copyTree(join(repository, 'scripts/suites/migrate'), directory);
      layOut(await find(), join(directory, name));
      return directory;
    },
    run: (directory, side, database, tests) =>
      runGoTests(
        directory,
        { MYSQL_DSN: `${dataSourceOf(side, database)}?multiStatements=true${parameters}`, MIGRATIONS: join(directory, name) },
        { hasOutput: true, tests },
      ),
  };
}

/** golang-migrate on the migrations of services. */
export const migrations: readonly Suite[] = sets.map(createSuite);
