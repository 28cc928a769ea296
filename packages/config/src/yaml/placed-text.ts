import type { TextPosition } from '@standin/diagnostics';

/** A text of a configuration file and where it stands there. */
export interface PlacedText {
  readonly text: string;
  readonly place: TextPosition;
}
