import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Target } from './inspect-target.ts';
import { isGeneratedText } from './is-generated-text.ts';

/** Why a file that stands at a destination is not ours to replace: it is not generated, or read-only; `undefined` where it may go. */
export function checkReplaceable(destination: string, { bytes, status }: Extract<Target, { kind: 'file' }>): Diagnostic | undefined {
  const position = { file: destination };
  if (!isGeneratedText(bytes.toString('utf8'))) {
    const hint = 'give another destination, or delete the file if it may go';
    return createDiagnostic({
      code: 'GEN504',
      message: 'not overwritten: the file has no `// Code generated ... DO NOT EDIT.` line',
      hint,
      position,
    });
  }
  // The superuser may write to it all the same; whoever took every write permission away meant it.
  if ((status.mode & 0o222) === 0) {
    return createDiagnostic({
      code: 'GEN506',
      message: 'the file is read-only',
      hint: 'make it writable, or give another destination',
      position,
    });
  }
  return undefined;
}
