import type { Row } from './row.ts';

/** How long something took under a name, start included. */
export interface Time {
  readonly name: string;
  readonly milliseconds: number;
}

/** Two times and the aim. */
export interface Comparison {
  readonly what: string;
  readonly ours: Time;
  readonly other: Time;
  /** `atMost`: ours takes at most so many times the other's time. `faster`: the other takes at least so many times ours. */
  readonly aim?: { readonly kind: 'atMost' | 'faster'; readonly times: number };
}

/** A row of two times as their ratio. */
export function compareTimes({ what, ours, other, aim }: Comparison): Row {
  const ratio = ours.milliseconds / other.milliseconds;
  const isFaster = aim?.kind === 'faster';
  const target = aim === undefined ? '' : ` (aim ${isFaster ? '>=' : '<='} ${aim.times}x)`;
  return {
    what,
    result: `${isFaster ? `${(1 / ratio).toFixed(1)}x faster` : `${ratio.toFixed(2)}x the time`}${target}`,
    details: [ours, other].map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(0)} ms`).join(', '),
    isMet: aim === undefined || (isFaster ? 1 / ratio >= aim.times : ratio <= aim.times),
  };
}
