/** A line of the benchmark: what was measured, what came out, and whether the aim is met; a row without an aim is there to be read. */
export interface Row {
  readonly what: string;
  /** The number that the aim is about, with the aim. */
  readonly result: string;
  /** What the number was made from. */
  readonly details: string;
  readonly isMet: boolean;
}

/** A row for the terminal. */
export function formatRow({ what, result, details, isMet }: Row): string {
  return `${isMet ? 'met   ' : 'MISSED'}  ${what}: ${result}${details === '' ? '' : `: ${details}`}`;
}
