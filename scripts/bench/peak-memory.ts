import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type CommandOptions } from '../conformance/run-command.ts';

const hook = `process.once('exit', () => require('node:fs').writeFileSync(process.env.STANDIN_PEAK, String(process.resourceUsage().maxRSS)));\n`;

/** The most memory that a Node program held, in MiB, as the operating system counts it. `scratch` is a directory for files that come and go. */
export async function peakMemory(args: readonly string[], options: CommandOptions & { readonly scratch: string }): Promise<number> {
  const script = join(options.scratch, 'peak-memory.cjs');
  const answer = join(options.scratch, 'peak-memory.txt');
  writeFileSync(script, hook);
  rmSync(answer, { force: true });
  const environment = { ...options.environment, STANDIN_PEAK: answer };
  await runCommand(process.execPath, ['--require', script, ...args], { directory: options.directory, environment });
  return Math.round(Number(readFileSync(answer, 'utf8')) / 1024);
}
