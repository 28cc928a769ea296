import type { FakedClient } from './faked-package.ts';
import type { PrintedSetting } from './settings-of.ts';

/** The fields of fakemysql.Settings for parameters that are true or false. */
const switches: Readonly<Record<string, string>> = Object.freeze({
  parseTime: 'ParseTime',
  clientFoundRows: 'ClientFoundRows',
  interpolateParams: 'InterpolateParams',
  multiStatements: 'MultiStatements',
});

/** What go-sql-driver takes for true; every other value is false, or stops the program. */
const truths: readonly string[] = ['1', 'true', 'TRUE', 'True'];

/**
 * What the connections of a fake MySQL are set to: what the data sources say that the package opens, where all that are told say the same. Times come as times where nothing is
 * told. `fakemysql` is how the file calls the package of that name.
 */
export function mysqlSettings(clients: readonly FakedClient[], fakemysql: string): readonly PrintedSetting[] {
  const sources = clients.flatMap(({ clients: same }) => same.flatMap(({ dataSource }) => dataSource ?? []));
  const [source] = sources;
  if (source === undefined) return [{ name: 'ParseTime', value: 'true' }];
  const said = (parameter: string): string | undefined => {
    const value = source.get(parameter);
    return sources.every((each) => each.get(parameter) === value) ? value : undefined;
  };
  const set = Object.entries(switches).flatMap(([parameter, name]) =>
    truths.includes(said(parameter) ?? '') ? [{ name, value: 'true' }] : [],
  );
  const location = said('loc');
  const isUtc = location === undefined || location === 'UTC' || location === '';
  return isUtc ? set : [...set, { name: 'Location', value: `${fakemysql}.Location(${JSON.stringify(location)})` }];
}
