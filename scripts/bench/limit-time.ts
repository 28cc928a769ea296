import type { Row } from './row.ts';

/** A time in milliseconds, and what it has to stay below. */
export interface LimitedTime {
  readonly what: string;
  readonly milliseconds: number;
  readonly most: number;
  readonly details: string;
}

/** A row of a time that somebody waits. */
export function limitTime({ what, milliseconds, most, details }: LimitedTime): Row {
  return { what, result: `${milliseconds.toFixed(1)} ms (aim < ${most} ms)`, details, isMet: milliseconds < most };
}
