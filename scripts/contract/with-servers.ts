import { join } from 'node:path';
import { repository } from '../repository.ts';
import { requireCommand, runCommand } from '../conformance/run-command.ts';
import { serverVariables, type ServerName } from '../servers/variables.ts';

function services(...words: readonly string[]): ReturnType<typeof runCommand> {
  return runCommand(join(repository, 'scripts/services'), words, { directory: repository });
}

/**
 * Calls `use` with the variables that name real servers, all unless some are given. Those that the environment names already are taken; the others are started, and stopped in the end unless they
 * ran before. Throws with the reason where one does not start.
 */
export async function withServers<Result>(
  use: (environment: Readonly<Record<string, string>>) => Promise<Result>,
  servers: readonly ServerName[] = Object.keys(serverVariables) as ServerName[],
): Promise<Result> {
  const names = servers.filter((name) => !process.env[serverVariables[name]]);
  if (names.length === 0) return use({});
  const down: string[] = [];
  for (const name of names) if ((await services('status', name)).exitCode !== 0) down.push(name);
  try {
    if (down.length > 0) await requireCommand(join(repository, 'scripts/services'), ['up', ...down], { directory: repository });
    const { stdout } = await services('env', ...names);
    const pairs = stdout.split('\n').filter(Boolean);
    return await use(Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])));
  } finally {
    if (down.length > 0) await services('down', ...down);
  }
}
