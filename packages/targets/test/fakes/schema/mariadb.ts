import { execFileSync } from 'node:child_process';

/** How the mariadb client reaches the server of `scripts/services`. */
function connection(): readonly string[] {
  const [, user = '', host = '', port = ''] = /^([^:@]*)[^@]*@tcp\(([^:]+):(\d+)\)/.exec(process.env['GEN_MYSQL_DSN'] ?? '') ?? [];
  return ['--no-defaults', `--host=${host}`, `--port=${port}`, `--user=${user}`, '--protocol=tcp'];
}

/** What the client prints that runs a text. */
export function runClient(text: string, ...flags: readonly string[]): string {
  return execFileSync('mariadb', [...connection(), ...flags], {
    input: text,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

/** The rows of a query, as JSON objects that it makes itself. */
export function queryRows(query: string): readonly unknown[] {
  const lines = runClient(query, '--batch', '--skip-column-names', '--raw').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** Runs `work` with a new database, and drops it. */
export function withDatabase(name: string, work: () => void): void {
  runClient(`DROP DATABASE IF EXISTS ${name}; CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  try {
    work();
  } finally {
    runClient(`DROP DATABASE ${name}`);
  }
}
