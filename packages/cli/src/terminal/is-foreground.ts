import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether this process is in the foreground of the terminal that controls it, or none does; also where the system cannot tell. */
export function isForeground(): boolean {
  if (process.platform === 'win32') return true;
  return process.platform === 'linux' ? readStatus() : askForStatus();
}

/** What follows the name of the program in /proc/self/stat (proc(5)): state, parent, process group, session, terminal, the terminal's process group. */
function readStatus(): boolean {
  try {
    const [, , group, , terminal, foreground] = readFileSync('/proc/self/stat', 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return terminal === '0' || group === foreground;
  } catch {
    return true;
  }
}

/** A `+` is in the foreground, a `?` has no terminal (ps(1) of BSD and macOS). */
function askForStatus(): boolean {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=', '-o', 'tty=', '-p', String(process.pid)], { encoding: 'utf8' });
  return status !== 0 || /\+|\?/.test(stdout);
}
