import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds of the system. */
export interface Holdings {
  /** Resident memory, in MiB. */
  readonly mebibytes: number;
  /** Open file descriptors. */
  readonly handles: number;
  /** Watches for notifications of the file system, of inotify. */
  readonly watches: number;
}

/** What a process holds now, by /proc: on Linux only. `undefined` where that is not to be seen. */
export function readHoldings(processId: number | undefined): Holdings | undefined {
  try {
    const place = `/proc/${processId}`;
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`${place}/status`, 'utf8')) ?? [];
    const handles = readdirSync(`${place}/fd`);
    const watches = handles.map((handle) => readFileSync(`${place}/fdinfo/${handle}`, 'utf8').match(/^inotify /gm)?.length ?? 0);
    return {
      mebibytes: Math.round(Number(kibibytes) / 1024),
      handles: handles.length,
      watches: watches.reduce((sum, each) => sum + each, 0),
    };
  } catch {
    return undefined;
  }
}
