import { join } from 'node:path';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import { runGoTests } from './create-go-suite.ts';
import { dataSourceOf } from './side.ts';
import type { Suite } from './suite.ts';

/** The release whose tests run, and the version of the module that they are: one without a tag, so a proxy may not serve it. */
const release = { gorm: 'v1.31.2', tests: 'v0.0.0-20260622033704-1d6ce9952806' };

/** Tests of a cache in memory, by the clock. */
const withoutDatabase = '^Test(LRU.*|LoadingExpired)$';

/** gorm's own tests, for the MySQL dialect. STANDIN_GORM names a clone of gorm at its release where the module proxy does not serve them. */
export const gorm: Suite = {
  name: 'gorm',
  isHeavy: true,
  prepare: async () => {
    const directory = treeDirectory('suites', 'gorm');
    const clone = process.env['STANDIN_GORM'];
    // The tests' go.mod takes gorm from the directory above.
    if (clone === undefined) await copyTree(await downloadModule('gorm.io/gorm', release.gorm), directory);
    await copyTree(clone === undefined ? await downloadTests() : clone, clone === undefined ? join(directory, 'tests') : directory);
    return join(directory, 'tests');
  },
  run: (directory, side, database, tests) =>
    runGoTests(
      directory,
      { GORM_DIALECT: 'mysql', GORM_DSN: `${dataSourceOf(side, database)}?charset=utf8&parseTime=True&loc=Local` },
      { tests, skip: withoutDatabase },
    ),
};

async function downloadTests(): Promise<string> {
  try {
    return await downloadModule('gorm.io/gorm/tests', release.tests);
  } catch {
    throw new Error(
      `the module proxy does not serve gorm.io/gorm/tests@${release.tests}: name a clone of gorm at ${release.gorm} by STANDIN_GORM`,
    );
  }
}
