import type { Diagnostic } from '@standin/diagnostics';
import type { FileRequest } from '@standin/targets';
import type { Generator, Session } from '../types.ts';
import { writeFile } from '../write/write-file.ts';
import { findDestination } from './find-destination.ts';
import { generateSafely } from './generate-safely.ts';

/** What one request of the command line came to. */
export interface RequestResult {
  /** What goes to the standard output; empty where the request names a file. */
  readonly printed: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Carries out one request and writes its file, if it names one and nothing is wrong. */
export async function runRequest<Request extends FileRequest>(
  { tree, environment }: Session,
  request: Request,
  generator: Generator<unknown, Request>,
): Promise<RequestResult> {
  const { file, diagnostics } = generateSafely(generator, { tree, environment, programs: generator.createPrograms(), request });
  const destination = findDestination(tree, request);
  if (file === undefined || destination === undefined) {
    return { printed: file?.text ?? '', diagnostics };
  }
  const result = await writeFile(destination, file.text);
  return { printed: '', diagnostics: result.kind === 'refused' ? [...diagnostics, result.diagnostic] : diagnostics };
}
