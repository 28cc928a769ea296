import { classifyCommand } from '../directives/classify-command.ts';
import { createVariables } from '../directives/directive-variables.ts';
import { readDirectives } from '../directives/read-directives.ts';
import { createScanner } from '../plan/create-scanner.ts';
import type { ScannedFile } from '../plan/scan-directory.ts';
import type { Session } from '../types.ts';
import type { Skipped } from './skipped.ts';

/** The `//go:generate` lines of these directories that call other programs than mock generators. */
export function findOtherLines(session: Session, directories: readonly string[]): readonly Skipped[] {
  const scan = createScanner(session);
  return directories.flatMap((directory) => scan({ directory }).files.flatMap((file) => listOthers(session, directory, file)));
}

function listOthers(session: Session, directory: string, { name, packageName, directives }: ScannedFile): readonly Skipped[] {
  const file = session.tree.path.join(directory, name);
  const variablesAt = (line: number) => createVariables(session, { directory, file: name, line, packageName });
  return readDirectives(directives, variablesAt).flatMap((directive) => {
    const command = directive.kind === 'command' ? classifyCommand(directive.words, session.machine.platform === 'win32') : undefined;
    return command?.kind === 'other' ? [{ file, line: directive.line, why: `calls ${command.name}` }] : [];
  });
}
