import { blankComments } from '../text/blank-comments.ts';
import { parseText } from '../tree/grammar.ts';
import type { RawNode } from '../tree/raw-node.ts';
import type { ConvertContext } from './convert-context.ts';
import { convertExpression } from './convert-expression.ts';
import { convertType } from './convert-type.ts';

/** A parsed piece of a file: its tree, `undefined` where the parser gives none, and the context to convert it in. */
export interface ParsedPiece {
  readonly root: RawNode | undefined;
  readonly context: ConvertContext;
}

/** Parses a piece of a file. `base` is what to add to an offset in the piece to get the offset in the file. */
export function parsePiece(text: string, base: number): ParsedPiece {
  return { root: parseText(blankComments(text)), context: { text, base, problems: [], convertType, convertExpression } };
}
