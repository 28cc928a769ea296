import nodePath from 'node:path';
import { displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import { createFile } from '@standin/engine';
import { readTemplateFile, type TemplateSet } from '@standin/targets';
import type { Io } from '../../io.ts';
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
  printDiagnostics(diagnostics, io);
  const { target, viewVersion } = set;
  if (isJson)
    io.stdout.write(`${JSON.stringify({ version: 1, command: 'templates copy', target, viewVersion, files: copied }, undefined, 2)}\n`);
  else io.stderr.write(copied.map(({ file, outcome }) => `${outcome.padEnd('unchanged'.length)}  ${file}\n`).join(''));
  return exitStatus(diagnostics);
}
