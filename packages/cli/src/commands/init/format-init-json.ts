import { displayPath } from '@standin/diagnostics';
import type { AdoptedFile, PreparedConfiguration } from '@standin/engine';
import type { InitRun } from './init-run.ts';

/** What `gen init` came to. */
export interface InitResult {
  /** Absent where there was a gen.yaml already. */
  readonly prepared: PreparedConfiguration | undefined;
  /** The lines that are removed, or would be. */
  readonly files: readonly AdoptedFile[];
}

/** The result as one JSON object of version 1, ending in a line end. Paths are as seen from the working directory. */
export function formatInitJson({ init, io, path, prints }: InitRun, { prepared, files }: InitResult): string {
  const show = (file: string): string => displayPath(file, io.workingDirectory);
  const described = {
    ...{ version: 1, command: 'init', path: show(path) },
    kind: prepared === undefined ? 'present' : prints ? 'printed' : 'written',
    ...(prepared !== undefined && { text: prepared.text, tools: init.countWishes(prepared.wishes) }),
    removed: files.map(({ file, lines }) => ({ file: show(file), lines })),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
