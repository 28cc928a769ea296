/** A line of the benchmark: what was timed beside what, and the aim. */
export interface Row {
  readonly what: string;
  readonly ours: { readonly name: string; readonly milliseconds: number };
  readonly other: { readonly name: string; readonly milliseconds: number };
  /** `atMost`: ours takes at most so many times the other's time. `faster`: the other takes at least so many times ours. */
  readonly aim?: { readonly kind: 'atMost' | 'faster'; readonly times: number };
}

/** Whether the aim is met; a row without one is there to be read. */
export function isMet({ ours, other, aim }: Row): boolean {
  const ratio = ours.milliseconds / other.milliseconds;
  if (aim === undefined) {
    return true;
  }
  return aim.kind === 'atMost' ? ratio <= aim.times : 1 / ratio >= aim.times;
}

/** A row for the terminal. */
export function formatRow(row: Row): string {
  const { what, ours, other, aim } = row;
  const ratio = ours.milliseconds / other.milliseconds;
  const result = aim?.kind === 'faster' ? `${(1 / ratio).toFixed(1)}x faster` : `${ratio.toFixed(2)}x the time`;
  const target = aim === undefined ? '' : ` (aim ${aim.kind === 'faster' ? '>=' : '<='} ${aim.times}x)`;
  const times = [ours, other].map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(0)} ms`).join(', ');
  return `${isMet(row) ? 'met   ' : 'MISSED'}  ${what}: ${result}${target}: ${times}`;
}
