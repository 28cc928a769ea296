import { execFileSync } from 'node:child_process';

/** The environment of Go programs that judge: a developer's own settings do not decide. */
export const goEnvironment = { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' };

/** The root of the Go installation on the PATH. */
export function goRoot(): string {
  return execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8', env: goEnvironment }).trim();
}
