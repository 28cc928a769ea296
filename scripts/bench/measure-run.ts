import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type CommandOptions } from '../conformance/run-command.ts';

/** What a run of a Node program took, as the operating system counts it. */
export interface Usage {
  readonly exitCode: number;
  /** The most memory that it held, in MiB. */
  readonly mebibytes: number;
  /** Processor time of all its threads. What else the machine does makes little of it. */
  readonly milliseconds: number;
}

const hook = `process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { mebibytes: Math.round(maxRSS / 1024), milliseconds: (userCPUTime + systemCPUTime) / 1000 };
  require('node:fs').writeFileSync(process.env.STANDIN_USAGE, JSON.stringify(usage));
});
`;

/** Runs a Node program to its end. `scratch` is a directory for files that come and go. */
export async function measureRun(args: readonly string[], options: CommandOptions & { readonly scratch: string }): Promise<Usage> {
  const script = join(options.scratch, 'measure-run.cjs');
  const answer = join(options.scratch, 'measure-run.json');
  writeFileSync(script, hook);
  rmSync(answer, { force: true });
  const environment = { ...options.environment, STANDIN_USAGE: answer };
  const { exitCode } = await runCommand(process.execPath, ['--require', script, ...args], { directory: options.directory, environment });
  return { ...(JSON.parse(readFileSync(answer, 'utf8')) as Omit<Usage, 'exitCode'>), exitCode };
}
