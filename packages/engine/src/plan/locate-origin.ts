import type { TextPosition } from '@standin/diagnostics';
import type { Origin } from './plan.ts';

/** The position of a directive, for diagnostics. */
export function locateOrigin({ file, line, sourceLine }: Origin): TextPosition {
  return { position: { file, line, column: 1 }, sourceLine };
}
