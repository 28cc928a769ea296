import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { CommandCall } from '../command.ts';

/** What the options of `gen watch` say, beside those of its output. */
export interface WatchOptions {
  readonly prunes: boolean;
  /** In milliseconds. */
  readonly debounce: number;
  readonly isJson: boolean;
  readonly endsWithInput: boolean;
  readonly polls: boolean;
}

const usualDebounce = 20;

/** Reads the options of `gen watch`; a mistake in them is the diagnostic. */
export function readWatchOptions({ options }: CommandCall): WatchOptions | Diagnostic {
  const debounce = String(options['debounce'] ?? usualDebounce);
  if (!/^\d{1,5}$/.test(debounce)) {
    const hint = 'a number of milliseconds, 99999 at most: --debounce 50';
    return createDiagnostic({ code: 'GEN315', message: `--debounce takes no ${debounce === '' ? 'empty text' : debounce}`, hint });
  }
  return {
    prunes: options['prune'] === true,
    debounce: Number(debounce),
    isJson: options['jsonLines'] === true,
    endsWithInput: options['stdinEnd'] === true,
    polls: options['poll'] === true,
  };
}
