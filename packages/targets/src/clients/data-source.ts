import type { Package } from '@standin/model';
import { findSettings } from './find-settings.ts';
import type { FoldValue, FoldValues } from './fold/fold-value.ts';
import type { Hole } from './fold/folded-text.ts';

/** What a data source of MySQL says of its connections, by the names of go-sql-driver's parameters; a parameter whose value only the running program knows is left out. */
export type DataSource = ReadonlyMap<string, string>;

/** The parameters of a `mysql.Config` that fakes know. */
const fields: Readonly<Record<string, string>> = Object.freeze({
  ParseTime: 'parseTime',
  ClientFoundRows: 'clientFoundRows',
  InterpolateParams: 'interpolateParams',
  MultiStatements: 'multiStatements',
});

/** Stands for what only the running program knows. */
const unknown = '\0';

/** Reads `user@tcp(host)/database?parseTime=true&loc=Local`; `undefined` where parameters may stand in what is not known. */
function readText(parts: readonly (string | Hole)[]): DataSource | undefined {
  const text = parts.map((part) => (typeof part === 'string' ? part : unknown)).join('');
  const start = text.lastIndexOf('?');
  if (start < 0) return text.includes(unknown) ? undefined : new Map();
  const pairs = new URLSearchParams(text.slice(start + 1).replaceAll('+', '%2B'));
  return new Map([...pairs].filter(([, value]) => !value.includes(unknown)));
}

/** Reads a `mysql.Config` of go-sql-driver, or one of gorm's driver, which has a text. */
function readStruct(value: Extract<FoldValue, { kind: 'struct' }>, owner: Package): DataSource | undefined {
  const text = value.fields.get('DSN') ?? value.fields.get('DSNConfig');
  if (text !== undefined) return readDataSource(text.values, owner);
  const set = findSettings([value], owner).flatMap(({ name, source, isConstant }) => {
    if (name === 'Loc' && source === 'time.Local') return [['loc', 'Local'] as const];
    const parameter = fields[name];
    return parameter !== undefined && isConstant ? [[parameter, source] as const] : [];
  });
  return new Map(set);
}

/** What is said of connections by all values that the name of a data source, or what stands for one, can have; `undefined` where that is not told. */
export function readDataSource(values: FoldValues, owner: Package): DataSource | undefined {
  const [only] = values;
  if (values.length !== 1 || only === undefined) return undefined;
  if (only.kind === 'text') return readText(only.parts);
  return only.kind === 'struct' ? readStruct(only, owner) : undefined;
}
