import { displayPath, type Diagnostic } from '@standin/diagnostics';
import type { AdoptedFile, PreparedConfiguration } from '@standin/engine';
import { formatJsonResult } from '../../output/format-json-result.ts';
import type { InitRun } from './init-run.ts';

/** What `gen init` came to. */
export interface InitResult {
  /** Absent where there was a gen.yaml already. */
  readonly prepared: PreparedConfiguration | undefined;
  /** The lines that are removed, or would be. */
  readonly files: readonly AdoptedFile[];
  /** What could not be carried over. */
  readonly findings: readonly Diagnostic[];
  /** Whether whoever was asked said no. */
  readonly isDeclined?: boolean;
}

/** The exit status where the answer was no. */
export const declinedStatus = 1;

/** The result as one JSON object of version 1 (docs/json.md), ending in a line end. Paths are as seen from the working directory. */
export function formatInitJson({ init, io, path, prints }: InitRun, { prepared, files, findings, isDeclined = false }: InitResult): string {
  const show = (file: string): string => displayPath(file, io.workingDirectory);
  const fields = {
    path: show(path),
    kind: isDeclined ? 'declined' : prepared === undefined ? 'present' : prints ? 'printed' : 'written',
    ...(prepared !== undefined && { text: prepared.text, tools: init.countWishes(prepared.wishes) }),
    removed: files.map(({ file, lines }) => ({ file: show(file), lines })),
  };
  const status = isDeclined ? declinedStatus : 0;
  return formatJsonResult({ command: 'init', status, fields, diagnostics: findings }, io.workingDirectory);
}
