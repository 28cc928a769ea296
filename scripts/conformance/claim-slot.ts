import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from './cache.ts';

let claimed: string | undefined;

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

function tryClaim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isAbandoned(lock: string): boolean {
  try {
    return !isRunning(Number(readFileSync(lock, 'utf8')));
  } catch {
    return false;
  }
}

/**
 * A directory for trees that no other running process has. It is one of few that are used again and again, because Go's own caches know packages by their
 * place on disk. It is given back when the process ends.
 */
export function claimSlot(): string {
  for (let number = 0; claimed === undefined; number++) {
    const slot = join(cacheDirectory(), 'trees', String(number));
    const lock = `${slot}.lock`;
    mkdirSync(slot, { recursive: true });
    if (isAbandoned(lock)) {
      rmSync(lock, { force: true });
    }
    if (tryClaim(lock)) {
      claimed = slot;
      process.once('exit', () => rmSync(lock, { force: true }));
    }
  }
  return claimed;
}
