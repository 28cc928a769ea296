import { withServers } from '../contract/with-servers.ts';
import { serverVariables } from '../servers/variables.ts';
import { gorm } from './gorm.ts';
import { judgeSuite } from './judge-suite.ts';
import { judgeMariaDb, type MariaDbRequest } from './mariadb/judge-mariadb.ts';
import { migrations } from './migrations.ts';
import { publicSuites } from './public-suites.ts';
import { readSide } from './side.ts';
import type { Suite } from './suite.ts';

const suites: readonly Suite[] = [...publicSuites, ...migrations, gorm];

/** The suites that are named, all of them, or those of the short form. */
function chooseSuites(names: readonly string[], isLong: boolean): readonly Suite[] {
  const unknown = names.filter((name) => suites.every((suite) => suite.name !== name) && !/^mariadb(?:\/|$)/.test(name));
  if (unknown.length > 0)
    throw new Error(`no suite ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')} and mariadb`);
  return suites.filter(({ name, isHeavy }) => (names.length > 0 ? names.includes(name) : isLong || !isHeavy));
}

/** MariaDB's own suite: `mariadb` is all of it, `mariadb/PATTERN` some of its files; nothing where others are named. */
function chooseFiles(names: readonly string[], isLong: boolean, isUpdate: boolean): MariaDbRequest | undefined {
  const files = names.flatMap((name) => (name === 'mariadb' ? ['*'] : name.startsWith('mariadb/') ? [name.slice('mariadb/'.length)] : []));
  if (names.length > 0 && files.length === 0) return undefined;
  return { files, isShort: names.length === 0 && !isLong, isUpdate };
}

/**
 * Runs suites of others on MariaDB and on the in-memory MySQL: `main.ts [suite ...] [--long] [--update]`. The exit status says whether both come to the same, but for what is listed;
 * `--update` writes the list of MariaDB's own suite.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const names = args.filter((argument) => !argument.startsWith('-'));
  const isLong = args.includes('--long');
  const chosen = chooseSuites(names, isLong);
  if (chosen.length > 0)
    await withServers(
      async (environment) => {
        const real = readSide('MariaDB', process.env[serverVariables.mariadb] ?? environment[serverVariables.mariadb] ?? '');
        for (const suite of chosen) if (!(await judgeSuite(suite, real))) process.exitCode = 1;
      },
      ['mariadb'],
    );
  const files = chooseFiles(names, isLong, args.includes('--update'));
  if (files !== undefined && !(await judgeMariaDb(files))) process.exitCode = 1;
}

await main();
