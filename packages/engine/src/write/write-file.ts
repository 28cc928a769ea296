import { closeSync, fchmodSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeFailure } from './describe-failure.ts';
import { isGeneratedText } from './is-generated-text.ts';
import { inspectTarget, type Target } from './inspect-target.ts';
import { makeDirectories } from './make-directories.ts';

/** What writing came to. */
export type WriteResult = { readonly kind: 'written' | 'unchanged' } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/**
 * Makes the file at `destination`, an absolute path, hold `text`. Writes only where bytes differ: into a temporary file beside it that then takes its
 * place, so that a reader, or a kill at any moment, meets the old file or the new one. Makes missing directories, follows symbolic links, keeps the
 * mode. Refuses a file that is neither generated nor empty, a read-only one, and whatever the system refuses; then nothing has changed.
 */
export function writeFile(destination: string, text: string): WriteResult {
  const target = inspectTarget(destination);
  if (target.kind === 'refused') {
    return target;
  }
  const bytes = Buffer.from(text);
  if (target.kind === 'file') {
    if (target.bytes.equals(bytes)) {
      return { kind: 'unchanged' };
    }
    const diagnostic = checkReplaceable(destination, target);
    if (diagnostic) {
      return { kind: 'refused', diagnostic };
    }
  }
  return makeDirectory(path.dirname(target.path), destination) ?? replaceFile(target, bytes, destination);
}

function checkReplaceable(destination: string, { bytes, mode }: Extract<Target, { kind: 'file' }>): Diagnostic | undefined {
  const position = { file: destination };
  if (!isGeneratedText(bytes.toString('utf8'))) {
    const hint = 'give another -destination, or delete the file if it may go';
    return createDiagnostic({
      code: 'GEN504',
      message: 'not overwritten: the file has no `// Code generated ... DO NOT EDIT.` line',
      hint,
      position,
    });
  }
  // The superuser may write to it all the same; whoever took every write permission away meant it.
  if ((mode & 0o222) === 0) {
    return createDiagnostic({
      code: 'GEN506',
      message: 'the file is read-only',
      hint: 'make it writable, or give another -destination',
      position,
    });
  }
  return undefined;
}

function makeDirectory(directory: string, destination: string): WriteResult | undefined {
  try {
    makeDirectories(directory);
    return undefined;
  } catch (error) {
    return { kind: 'refused', diagnostic: describeFailure('GEN507', `cannot make the directory ${directory}`, destination, error) };
  }
}

function replaceFile(target: Exclude<Target, { kind: 'refused' }>, bytes: Buffer, destination: string): WriteResult {
  const temporary = path.join(path.dirname(target.path), `.standin-${Math.random().toString(36).slice(2)}.tmp`);
  try {
    writeWhole(temporary, bytes, target.kind === 'file' ? target.mode : undefined);
    renameSync(temporary, target.path);
    return { kind: 'written' };
  } catch (error) {
    rmSync(temporary, { force: true });
    return { kind: 'refused', diagnostic: describeFailure('GEN506', 'cannot write the file', destination, error) };
  }
}

function writeWhole(file: string, bytes: Buffer, mode: number | undefined): void {
  const descriptor = openSync(file, 'wx');
  try {
    for (let written = 0; written < bytes.length;) {
      written += writeSync(descriptor, bytes, written);
    }
    if (mode !== undefined) {
      fchmodSync(descriptor, mode & 0o7777);
    }
  } finally {
    closeSync(descriptor);
  }
}
