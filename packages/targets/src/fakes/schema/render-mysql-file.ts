import mysqlFile from '../../../../../templates/fakes/mysql-file.hbs';
import type { MysqlFileView } from './view/mysql-view.ts';

/** Prints the file with the schema and the statements of a package with the template of this repository; gofmt puts it into columns. */
export function renderMysqlFile(view: MysqlFileView): string {
  return mysqlFile(view, {});
}
