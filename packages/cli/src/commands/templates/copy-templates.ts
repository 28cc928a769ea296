import nodePath from 'node:path';
import { displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import { createFile } from '@standin/engine';
import { readTemplateFile, type TemplateSet } from '@standin/targets';
import type { Io } from '../../io.ts';
import { formatJsonResult } from '../../output/format-json-result.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';

/** How a copy is reported. */
export interface CopyOptions {
  readonly io: Io;
  readonly isJson: boolean;
}

interface Copied {
  readonly file: string;
  readonly outcome: 'written' | 'unchanged' | 'failed';
}

/** Copies the files of a set into a directory, none over another file, and says what became of each. Gives the exit status. */
export function copyTemplates(set: TemplateSet, directory: string, { io, isJson }: CopyOptions): number {
  const diagnostics: Diagnostic[] = [];
  const copied = set.files.map((template): Copied => {
    const path = nodePath.resolve(io.workingDirectory, directory, template.name);
    const result = createFile(path, readTemplateFile(set, template));
    if (result.kind === 'refused') diagnostics.push(result.diagnostic);
    return { file: displayPath(path, io.workingDirectory), outcome: result.kind === 'refused' ? 'failed' : result.kind };
  });
  const { target, viewVersion } = set;
  const status = exitStatus(diagnostics);
  if (isJson) {
    const fields = { target, viewVersion, files: copied };
    io.stdout.write(formatJsonResult({ command: 'templates copy', status, fields, diagnostics }, io.workingDirectory));
  } else {
    printDiagnostics(diagnostics, io);
    io.stderr.write(copied.map(({ file, outcome }) => `${outcome.padEnd('unchanged'.length)}  ${file}\n`).join(''));
  }
  return status;
}
