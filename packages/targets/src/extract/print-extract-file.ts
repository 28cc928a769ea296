import type { FileResult } from '../file-result.ts';
import { printFile } from '../templates/print-file.ts';
import { extractTemplates } from '../templates/template-sets.ts';
import { draftExtractFile, type ExtractFileParts } from './draft-extract-file.ts';
import { extractAdvice } from './extract-advice.ts';
import { renderExtractFile } from './render-extract-file.ts';

/** Decides everything about a file of interfaces and prints it; or tells why that is not possible. */
export function printExtractFile(parts: ExtractFileParts): FileResult {
  const { view, diagnostics } = draftExtractFile(parts);
  if (view === undefined) return { diagnostics };
  const printing = { view, set: extractTemplates, render: renderExtractFile, isCanonical: false, advice: extractAdvice };
  const printed = printFile(parts.options, printing);
  return { ...printed, diagnostics: [...diagnostics, ...printed.diagnostics] };
}
