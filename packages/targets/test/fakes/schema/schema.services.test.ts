import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { createDiskTree } from '@standin/modules';
import { describeWithServices } from '../../../../../scripts/jest/services.ts';
import { readSchema } from '../../../src/fakes/schema/read-schema.ts';
import type { Schema } from '../../../src/fakes/schema/schema.ts';
import { splitStatements } from '../../../src/fakes/schema/split-statements.ts';
import { queryRows, runClient, withDatabase } from './mariadb.ts';

const input = path.join(import.meta.dirname, 'input');

/**
 * Public modules with migrations for MySQL, and where those stand in them. Temporal's visibility schema is for MySQL alone:
 * MariaDB has no `->`.
 */
const publicSchemas: readonly (readonly [module: string, ...paths: readonly string[]])[] = [
  ['github.com/openfga/openfga@v1.5.0', 'assets/migrations/mysql'],
  ['github.com/google/trillian@v1.6.0', 'storage/mysql/schema/storage.sql'],
  ['github.com/authelia/authelia/v4@v4.37.5', 'internal/storage/migrations'],
  ['github.com/ory/kratos@v1.0.0', 'persistence/sql/migrations/sql'],
  ['github.com/theupdateframework/notary@v0.7.0', 'migrations/server/mysql'],
  ['github.com/theupdateframework/notary@v0.7.0', 'migrations/signer/mysql'],
  ['github.com/usememos/memos@v0.22.0', 'store/db/mysql/migration/prod/LATEST__SCHEMA.sql'],
  ['go.temporal.io/server@v1.28.0', 'schema/mysql/v8/temporal/schema.sql'],
];

interface Fact {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly columnType: string;
  readonly isNullable: 'YES' | 'NO';
  readonly length: number | null;
  readonly precision: number | null;
  readonly scale: number | null;
  readonly extra: string;
  readonly isGenerated: string;
  readonly hasDefault: boolean;
}

function factsOf(database: string): readonly Fact[] {
  return queryRows(`SELECT JSON_OBJECT('table', c.table_name, 'column', column_name, 'type', data_type, 'columnType', column_type, 'isNullable', is_nullable, 'length', character_maximum_length,
    'precision', numeric_precision, 'scale', numeric_scale, 'extra', extra, 'isGenerated', is_generated, 'hasDefault', column_default IS NOT NULL AND column_default <> 'NULL')
    FROM information_schema.columns c JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND table_type = 'BASE TABLE'
    WHERE c.table_schema = '${database}' ORDER BY c.table_name, ordinal_position`) as readonly Fact[];
}

function keysOf(database: string): readonly string[] {
  const keys =
    queryRows(`SELECT JSON_OBJECT('key', CONCAT(table_name, '.', index_name, ' ', GROUP_CONCAT(column_name ORDER BY seq_in_index)))
    FROM information_schema.statistics WHERE table_schema = '${database}' AND non_unique = 0 GROUP BY table_name, index_name ORDER BY 1`);
  return (keys as readonly { readonly key: string }[]).map(({ key }) => key);
}

/** What MariaDB says of a column, in one line. */
function describeFact({
  table,
  column,
  type,
  columnType,
  isNullable,
  length,
  precision,
  scale,
  extra,
  isGenerated,
  hasDefault,
}: Fact): string {
  const sizes = type === 'decimal' ? ` ${precision},${scale}` : /^(?:var)?(?:char|binary)$/.test(type) ? ` ${length}` : '';
  const unsigned = type.endsWith('int') && columnType.includes('unsigned') ? ' unsigned' : '';
  const flags = [
    isNullable === 'NO' && 'not null',
    hasDefault && 'default',
    extra.includes('auto_increment') && 'counts',
    isGenerated === 'ALWAYS' && 'generated',
  ].filter(Boolean);
  return `${table}.${column} ${type}${sizes}${unsigned} ${flags.join(' ')}`;
}

/** The same of what was read. JSON is a longtext to MariaDB. */
function describeSchema({ tables }: Schema): readonly string[] {
  return tables.flatMap(({ name: table, columns }) =>
    columns.map(({ name, type, isNullable, hasDefault, isAutoIncrement, isGenerated }) => {
      const sizes = /^(?:decimal|(?:var)?(?:char|binary))$/.test(type.name) ? ` ${type.sizes.join(',')}` : '';
      const flags = [!isNullable && 'not null', hasDefault && 'default', isAutoIncrement && 'counts', isGenerated && 'generated'].filter(
        Boolean,
      );
      return `${table}.${name} ${type.name === 'json' ? 'longtext' : type.name}${sizes}${type.kind === 'unsigned' ? ' unsigned' : ''} ${flags.join(' ')}`;
    }),
  );
}

function describeKeys({ tables }: Schema): readonly string[] {
  return tables.flatMap(({ name, primaryKey, uniqueKeys }) =>
    [...(primaryKey ? [primaryKey] : []), ...uniqueKeys].map((key) => `${name}.${key.name} ${key.columns.join(',')}`),
  );
}

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

/**
 * Runs the statements of a schema one by one, each as it was split, and compares what was read with what MariaDB has then. Keys that stored procedures of the
 * schema drop are still there in what is read: `dropped` is how many.
 */
function judge(paths: readonly string[], dropped = 0): { readonly schema: Schema; readonly columns: number; readonly keys: number } {
  const schema = readSchema(createDiskTree(), paths);
  const database = 'gen_schema';
  let columns = 0;
  let keys = 0;
  withDatabase(database, () => {
    const text = schema.statements.map((statement) => `${statement.text}\n~~~gen~~~\n`).join('');
    // Kratos inserts rows without values that strict mode asks for.
    runClient(`SET sql_mode = '';\nDELIMITER ~~~gen~~~\n${text}`, database);
    const facts = factsOf(database);
    expect(sorted(describeSchema(schema))).toEqual(sorted(facts.map(describeFact)));
    columns = facts.length;
    const wanted = keysOf(database);
    const found = describeKeys(schema);
    expect(wanted.filter((key) => !found.includes(key))).toEqual([]);
    expect(found.filter((key) => !wanted.includes(key))).toHaveLength(dropped);
    keys = wanted.length;
  });
  return { schema, columns, keys };
}

function moduleDirectory(module: string): string | undefined {
  try {
    return (
      JSON.parse(
        execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8', cwd: '/', stdio: ['ignore', 'pipe', 'ignore'] }),
      ) as { Dir?: string }
    ).Dir;
  } catch {
    return undefined;
  }
}

/** The statements as the client splits them: it prints each before it runs it. */
function splitByClient(text: string, database: string): readonly string[] {
  const printed = runClient(text, '--verbose', '--force', '--comments', database);
  return printed.split(/^--------------\n/m).filter((statement, index) => index % 2 === 1 && statement.trim() !== '');
}

/** Words and signs of a text, without comments. */
function tokensOf(text: string): string {
  return splitStatements(text)
    .flatMap(({ tokens }) => tokens.map(({ kind, value }) => `${kind} ${value}`))
    .join('\n');
}

describeWithServices('schemas, judged by MariaDB', ['mariadb'], () => {
  it('reads every type and change as the server does', () => {
    const { schema, columns, keys } = judge([path.join(input, 'types.sql'), path.join(input, 'changes.sql')]);
    expect(schema.diagnostics).toEqual([]);
    process.stderr.write(`schema: ${schema.statements.length} statements, ${columns} columns and ${keys} keys compared\n`);
  });

  it.each(publicSchemas)('reads the schema of %s %s', (module, ...paths) => {
    const directory = moduleDirectory(module);
    if (directory === undefined) {
      process.stderr.write(`schema: ${module} is not served, not compared\n`);
      return;
    }
    const { schema, columns, keys } = judge(
      paths.map((each) => path.join(directory, each)),
      module.includes('authelia') ? 8 : 0,
    );
    expect(schema.diagnostics).toEqual([]);
    process.stderr.write(
      `schema: ${module} ${paths.join(' ')}: ${schema.statements.length} statements, ${schema.tables.length} tables, ${columns} columns and ${keys} keys compared\n`,
    );
  });

  it('splits as the client does', () => {
    const text = readFileSync(path.join(input, 'edges.sql'), 'utf8');
    withDatabase('gen_split', () => {
      const wanted = splitByClient(text, 'gen_split');
      const found = splitStatements(text);
      expect(found.map(({ start, end }) => tokensOf(text.slice(start, end)))).toEqual(
        wanted.map(tokensOf).filter((tokens) => tokens !== ''),
      );
      process.stderr.write(`schema: ${found.length} statements split as the client does\n`);
    });
  });
});
