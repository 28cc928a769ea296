import path from 'node:path';
import type { Diagnostic } from '@standin/diagnostics';
import { checkReplaceable } from './check-replaceable.ts';
import { describeFailure } from './describe-failure.ts';
import { errorCode } from './error-code.ts';
import { followLinks, inspectTarget, type Target } from './inspect-target.ts';
import { makeDirectories } from './make-directories.ts';
import { removeLitter } from './remove-litter.ts';
import { replaceFileMeanwhile } from './replace-file.ts';

/** What writing came to. */
export type WriteResult = { readonly kind: 'written' | 'unchanged' } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/**
 * Makes the file at `destination`, an absolute path, hold `text`. Writes only where bytes differ: into a temporary file beside it that then takes its
 * place, so that a reader, or a kill at any moment, meets the old file or the new one. Makes missing directories, follows symbolic links, keeps the
 * mode. The disk is waited for meanwhile; files at one place are written one after the other. Refuses a file that is neither generated nor empty, a read-only one, and whatever the system refuses; then nothing has changed. Removes
 * what killed runs left beside it.
 */
export async function writeFile(destination: string, text: string): Promise<WriteResult> {
  const file = followLinks(destination);
  const before = underway.get(file);
  const writing = before === undefined ? writeOnce(destination, text) : before.then(() => writeOnce(destination, text));
  underway.set(file, writing);
  try {
    return await writing;
  } finally {
    if (underway.get(file) === writing) underway.delete(file);
  }
}

/** What is being written, by path. */
const underway = new Map<string, Promise<WriteResult>>();

async function writeOnce(destination: string, text: string): Promise<WriteResult> {
  const target = inspectTarget(destination);
  if (target.kind === 'refused') {
    return target;
  }
  removeLitter(path.dirname(target.path));
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
  return write(target, bytes, destination);
}

function makeDirectory(directory: string, destination: string): WriteResult | undefined {
  try {
    makeDirectories(directory);
    return undefined;
  } catch (error) {
    return { kind: 'refused', diagnostic: describeFailure('GEN507', `cannot make the directory ${directory}`, destination, error) };
  }
}

/** How often a file is written before somebody else's removing it, or its directory, is an error. */
const mostAttempts = 20;

async function write(target: Exclude<Target, { kind: 'refused' }>, bytes: Buffer, destination: string): Promise<WriteResult> {
  for (let attempt = 1; ; attempt++) {
    const refusal = makeDirectory(path.dirname(target.path), destination);
    if (refusal) {
      return refusal;
    }
    try {
      await replaceFileMeanwhile(target.path, [bytes], target.kind === 'file' ? target.status : undefined);
      return { kind: 'written' };
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || attempt === mostAttempts) {
        return { kind: 'refused', diagnostic: describeFailure('GEN506', 'cannot write the file', destination, error) };
      }
    }
  }
}
