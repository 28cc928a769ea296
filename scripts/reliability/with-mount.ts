import { spawnSync } from 'node:child_process';

/** Whether this machine lets us mount file systems in a name space of our own. */
export function canMount(): boolean {
  return spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'], { stdio: 'ignore' }).status === 0;
}

/** A command that runs in a name space of its own after `setup`, a line of shell, has been carried out there. */
export function inNamespace(setup: string, command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  return ['unshare', '-rm', 'sh', '-c', `${setup} && exec "$@"`, 'sh', ...command];
}
