import type { Diagnostic } from '@standin/diagnostics';
import { hideCataloguePaths, type SourceTree } from '@standin/modules';

/**
 * A finding as the user may see it: a place in the catalogue of the standard library is named `(standard library)/io/io.go`, without the line, which
 * is not that of Go's source.
 */
export function hideCatalogue({ path }: SourceTree, diagnostic: Diagnostic): Diagnostic {
  const { message, hint, position, sourceLine: _, ...rest } = diagnostic;
  const hide = (text: string): string => hideCataloguePaths(path, text);
  const file = position && hide(position.file);
  const texts = { message: hide(message), ...(hint !== undefined && { hint: hide(hint) }) };
  if (file !== undefined && file !== position?.file) return Object.freeze({ ...rest, ...texts, position: Object.freeze({ file }) });
  return texts.message === message && texts.hint === hint ? diagnostic : Object.freeze({ ...diagnostic, ...texts });
}
