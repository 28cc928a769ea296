import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';

/** Who made a temporary file, as its name tells. */
export interface Owner {
  /** The machine since its start, and on it the process identifiers that are counted together: containers have their own. */
  readonly domain: string;
  readonly processId: string;
  /** When the process started, in the system's ticks: process identifiers are used again. */
  readonly start: string;
}

const unknownOwner: Owner = Object.freeze({ domain: '0', processId: '0', start: '0' });

let thisProcess: Owner | undefined;

/** A name for a temporary file of this process, that no other file has: hidden, and none that Go reads. */
export function createTemporaryName(): string {
  thisProcess ??= readOwner('self') ?? unknownOwner;
  const { domain, processId, start } = thisProcess;
  return `.standin-${domain}-${processId}-${start}-${randomBytes(6).toString('hex')}.tmp`;
}

/** The owner in the name of a temporary file; `undefined` where `name` is that of another file. */
export function parseTemporaryName(name: string): Owner | undefined {
  const [, domain = '', processId = '', start = ''] = /^\.standin-([0-9a-f]+)-(\d+)-(\d+)-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
  return domain === '' ? undefined : { domain, processId, start };
}

/** Whether the process that made a temporary file still runs; `unknown` where it ran elsewhere, or the system does not tell. */
export function findOwnerState(owner: Owner): 'running' | 'ended' | 'unknown' {
  thisProcess ??= readOwner('self') ?? unknownOwner;
  if (thisProcess === unknownOwner || owner.domain !== thisProcess.domain) return 'unknown';
  return readOwner(owner.processId)?.start === owner.start ? 'running' : 'ended';
}

// Of all systems only Linux tells what a process is by reading files, and only that is exact.
function readOwner(processDirectory: string): Owner | undefined {
  try {
    const status = readFileSync(`/proc/${processDirectory}/stat`, 'utf8');
    // The name in parentheses may hold anything; the start time is field 22.
    const start = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? undefined : { domain: readDomain(), processId: String(parseInt(status, 10)), start };
  } catch {
    return undefined;
  }
}

function readDomain(): string {
  const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
  return createHash('sha256').update(machine).update(readlinkSync('/proc/self/ns/pid')).digest('hex').slice(0, 12);
}
