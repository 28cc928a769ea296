import type { SourceTree } from '@standin/modules';
import type { FileRequest, TargetRequest } from '@standin/targets';

/** The absolute path that a request's output goes to; `undefined` for the standard output, where -debug_parser prints whatever the destination. */
export function findDestination({ path }: SourceTree, request: FileRequest | TargetRequest): string | undefined {
  const { destination, workingDirectory } = request;
  const isPrinted = 'target' in request && request.target === 'gomock' && request.isDebugParser;
  return destination === undefined || isPrinted ? undefined : path.resolve(workingDirectory, destination);
}
