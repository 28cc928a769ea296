import { createDiagnostic } from '@standin/diagnostics';
import type { FileRequest } from '@standin/targets';
import type { GenerateOptions, GenerateResult, Generator } from '../types.ts';
import { compactText } from './compact-text.ts';
import { hideCatalogue } from './hide-catalogue.ts';

/** Calls the generator; what it throws is our bug and becomes a diagnostic. A result with an error among its diagnostics has no file. */
export function generateSafely<Request extends FileRequest>(
  generator: Generator<unknown, Request>,
  options: GenerateOptions<unknown, Request>,
): GenerateResult {
  try {
    const { file, diagnostics: found } = generator.generate(options);
    const diagnostics = found.map((diagnostic) => hideCatalogue(options.tree, diagnostic));
    const isUsable = file !== undefined && !diagnostics.some(({ severity }) => severity === 'error');
    return isUsable ? { file: { ...file, text: compactText(file.text) }, diagnostics } : { diagnostics };
  } catch (error) {
    const hint = 'this is a bug in gen; please report it with the source that it read';
    return { diagnostics: [createDiagnostic({ code: 'GEN901', message: `unexpected: ${String(error)}`, hint })] };
  }
}
