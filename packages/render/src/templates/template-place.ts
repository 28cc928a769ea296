import type { TextPosition } from '@standin/diagnostics';
import type { TemplateText } from './template-file.ts';

/** A place as Handlebars counts: lines from 1, columns in UTF-16 units from 0. */
export type SourcePoint = hbs.AST.Position;

/** A place in a template, for a diagnostic: the column in bytes of UTF-8, the line no further than the last. */
export function placeInTemplate({ file, text }: Pick<TemplateText, 'file' | 'text'>, { line, column }: SourcePoint): TextPosition {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const sourceLine = lines[index] ?? '';
  const before = sourceLine.slice(0, Math.max(column, 0));
  return { position: { file, line: index + 1, column: Buffer.byteLength(before) + 1 }, sourceLine };
}
