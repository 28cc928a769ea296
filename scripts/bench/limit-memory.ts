import type { Row } from './row.ts';

/** What no run may hold at any moment, in MiB, however large the repository is. */
const mostMemory = 300;

/** A row of the most memory that something held. */
export function limitMemory(what: string, mebibytes: number): Row {
  return {
    what: `peak memory of ${what}`,
    result: `${mebibytes} MiB (aim < ${mostMemory} MiB)`,
    details: '',
    isMet: mebibytes < mostMemory,
  };
}
