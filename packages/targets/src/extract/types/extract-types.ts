import type { FileOptions, FileResult } from '../../file-result.ts';
import { printExtractFile } from '../print-extract-file.ts';
import type { ExtractRequest } from '../request.ts';
import { collectTypes } from './collect-types.ts';

/**
 * Makes one file of interfaces that have the methods of defined types. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. What cannot be made right is
 * a diagnostic, and then there is no file.
 */
export function extractTypes(options: FileOptions<ExtractRequest>): FileResult {
  const { parts, diagnostics } = collectTypes(options);
  if (parts === undefined) return { diagnostics };
  const printed = printExtractFile(parts);
  return { ...printed, diagnostics: [...diagnostics, ...printed.diagnostics] };
}
