import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { runtime } from '../contract/runtime.ts';
import { repository } from '../repository.ts';
import { readSide, type Side } from './side.ts';

/** Calls `use` with the in-memory MySQL behind a port: a program laid over the runtime and built in `directory`. It ends with the call. */
export async function withEngine<Result>(directory: string, use: (engine: Side) => Promise<Result>): Promise<Result> {
  const program = await buildServer(directory);
  const server = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const port = await new Promise<string>((resolve, reject) => {
      createInterface(server.stdout).once('line', resolve);
      server.once('exit', (code) => reject(new Error(`the server of the engine exited ${code ?? 'by a signal'}`)));
    });
    return await use(readSide('engine', `root@tcp(127.0.0.1:${port})/`));
  } finally {
    server.stdin.end();
  }
}

async function buildServer(directory: string): Promise<string> {
  const overlay = join(directory, 'overlay.json');
  const source = join(repository, 'scripts/suites/engine-server/main.go');
  writeFileSync(overlay, JSON.stringify({ Replace: { [join(runtime, 'engine-server/main.go')]: source } }));
  const program = join(directory, 'engine-server');
  await requireCommand('go', ['build', `-overlay=${overlay}`, '-o', program, './engine-server'], {
    directory: runtime,
    environment: goEnvironment,
  });
  return program;
}
