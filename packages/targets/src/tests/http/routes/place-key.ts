import type { Origin } from '@standin/model';

/** A text that is the same for one place of a program alone. */
export function placeKey({ file, offset }: Origin): string {
  return `${file.path}:${offset}`;
}
