import { positionInText, type TextPosition } from '@standin/diagnostics';
import type { SourceFile } from './source-file.ts';

/** A place in a source file: a UTF-16 index into its text. */
export interface Origin {
  readonly file: SourceFile;
  readonly offset: number;
}

/** The position and source line of an origin, as diagnostics carry them. */
export function describeOrigin(origin: Origin): TextPosition {
  origin.file.dependOnText();
  return positionInText(origin.file.path, origin.file.text, origin.offset);
}
