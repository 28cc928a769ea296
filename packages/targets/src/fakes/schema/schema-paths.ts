import type { Package } from '@standin/model';
import type { FakeRequest } from '../request.ts';
import { findMigrations } from './find-migrations.ts';

/** Where the tables of a package's module are made, as absolute paths of files and directories: what the request names, else the migrations that are found. */
export function schemaPaths({ location, program }: Package, { mysqlSchema }: Pick<FakeRequest, 'mysqlSchema'>): readonly string[] {
  const { tree } = program.workspace;
  const root = location.module?.directory ?? location.directory;
  return mysqlSchema.length > 0 ? mysqlSchema.map((path) => tree.path.join(root, ...path.split('/'))) : findMigrations(tree, root);
}
