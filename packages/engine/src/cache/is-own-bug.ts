import type { Diagnostic } from '@standin/diagnostics';

/** Whether a diagnostic is about a bug of ours: what came to it is not recorded, so that reporting it is enough to look into it again. */
export function isOwnBug({ code }: Diagnostic): boolean {
  return code.startsWith('GEN9');
}
