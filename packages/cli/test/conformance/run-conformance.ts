import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the harness printed, and its exit status. */
export interface ConformanceResult {
  readonly exitCode: number | null;
  readonly report: string;
}

/** Runs `pnpm conformance` with arguments, in a process of its own: the real mockgen judges, and what it once said is kept outside the repository. */
export function runConformance(...args: readonly string[]): Promise<ConformanceResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/conformance/main.ts', ...args], {
      cwd: repository,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let report = '';
    child.stdout.on('data', (text: Buffer) => (report += text.toString()));
    child.stderr.on('data', (text: Buffer) => (report += text.toString()));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, report }));
  });
}
