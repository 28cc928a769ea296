import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import type { FileRequest } from '../file-request.ts';
import type { Advice } from './advice.ts';

/** The text that stands at the top of a file; empty for none. */
export function readCopyright(request: FileRequest, tree: SourceTree, { header }: Advice): string | Diagnostic {
  if (request.copyrightFile === undefined) return '';
  const path = tree.path.resolve(request.workingDirectory, request.copyrightFile);
  const result = tree.read(path);
  if (result.kind === 'text') return result.text;
  const message =
    result.kind === 'unreadable'
      ? `cannot read the ${header}: ${result.reason}`
      : `the ${header} is ${result.kind === 'absent' ? 'not there' : 'a directory'}`;
  return createDiagnostic({ code: result.kind === 'absent' ? 'GEN501' : 'GEN503', message, position: { file: path } });
}
