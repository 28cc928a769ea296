import { join } from 'node:path';
import { requireCommand } from '../../conformance/run-command.ts';
import { repository } from '../../repository.ts';
import { readSide, type Side } from '../side.ts';

/**
 * Calls `use` with a MariaDB that nobody else has, which ends with the call: tests of others make and drop databases of any name there. It lies in `directory`. Throws with the
 * reason where it does not start.
 */
export async function withOwnServer<Result>(directory: string, use: (server: Side) => Promise<Result>): Promise<Result> {
  const services = (word: string): Promise<string> =>
    requireCommand(join(repository, 'scripts/services'), [word, 'mariadb'], {
      directory: repository,
      environment: { STANDIN_SERVICES: directory },
    });
  await services('up');
  try {
    return await use(readSide('MariaDB', (await services('env')).trim().replace(/^\w+=/, '')));
  } finally {
    await services('down');
  }
}
