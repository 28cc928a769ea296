import type { Diagnostic } from './diagnostic.ts';

/**
 * The exit status of a run that found `diagnostics`: 0 without an error, 2 where one is about usage, configuration or our own bug,
 * else 1 (the user's source and files). A flag that is wrong in a file, in a `//go:generate` line, is the user's source.
 */
export function exitStatus(diagnostics: Iterable<Diagnostic>): 0 | 1 | 2 {
  let status: 0 | 1 | 2 = 0;
  for (const { severity, code, position } of diagnostics) {
    if (severity === 'error') {
      const isUsage = code.startsWith('GEN3') && position?.line === undefined;
      status = isUsage || /^GEN[49]/.test(code) ? 2 : status || 1;
    }
  }
  return status;
}
