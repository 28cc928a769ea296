import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect } from '@jest/globals';
import { goEnvironment } from './go-root.ts';

const directory = new URL('oracle', import.meta.url).pathname;

/** Runs the judge, a Go program, and visits each line that it prints. */
export async function askOracle(args: readonly string[], visit: (line: string) => void): Promise<void> {
  const sources = readdirSync(directory).filter((name) => name.endsWith('.go'));
  const child = spawn('go', ['run', ...sources, ...args], { cwd: directory, env: goEnvironment, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) visit(line);
  expect(await ended).toBe(0);
}
