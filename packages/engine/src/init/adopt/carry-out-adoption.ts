import { readFileSync, rmSync } from 'node:fs';
import type { Diagnostic } from '@standin/diagnostics';
import { describeFailure } from '../../write/describe-failure.ts';
import { editFiles, type FileEdit } from '../../write/edit-files.ts';
import { writeFile } from '../../write/write-file.ts';
import type { AdoptedFile } from './plan-adoption.ts';
import { removeLines } from './remove-lines.ts';

/** What is to be done: a gen.yaml to write, absent where it is there, and the lines to remove. */
export interface AdoptionChanges {
  readonly configuration?: { readonly path: string; readonly text: string };
  readonly files: readonly AdoptedFile[];
}

/** Writes gen.yaml, then removes the lines from the Go files: all of it, or, where the diagnostics say what went wrong, nothing. */
export async function carryOutAdoption({ configuration, files }: AdoptionChanges): Promise<readonly Diagnostic[]> {
  const edits: FileEdit[] = [];
  for (const { file, lines } of files) {
    try {
      const before = readFileSync(file);
      edits.push({ file, before, after: removeLines(before, lines) });
    } catch (error) {
      return [describeFailure('GEN503', 'cannot be read', file, error)];
    }
  }
  const written = configuration === undefined ? undefined : await writeFile(configuration.path, configuration.text);
  if (written?.kind === 'refused') return [written.diagnostic];
  const failure = editFiles(edits);
  if (failure === undefined) return [];
  if (configuration !== undefined) rmSync(configuration.path, { force: true });
  return [failure];
}
